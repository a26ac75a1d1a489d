namespace CertTui.Engine.Reissue;

/// <summary>Mondays to Fridays. Nobody here knows Taiwan's holidays: what comes out is an estimate, and the earliest day.</summary>
public static class WorkingDays
{
    public static DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                workingDays--;
        }
        return day;
    }
}

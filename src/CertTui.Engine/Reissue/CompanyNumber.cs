namespace CertTui.Engine.Reissue;

/// <summary>
/// Taiwan's unified business number: eight digits. The check sum (Ministry of Finance, as widened in April 2023: divisible by 5,
/// formerly by 10) is a remark only: the CA has the true number.
/// </summary>
public static class CompanyNumber
{
    private static readonly int[] Weights = [1, 2, 1, 2, 1, 2, 4, 1];

    /// <summary><c>company-number-format</c> (an error), <c>company-number-check</c> (a warning), or nothing.</summary>
    public static IReadOnlyList<Problem> Check(string text)
    {
        if (text.Length != Weights.Length || !text.All(char.IsAsciiDigit))
            return [Problem.Error("company-number-format", ("value", text))];
        return IsLikely(text) ? [] : [Problem.Warning("company-number-check", ("value", text))];
    }

    private static bool IsLikely(string digits)
    {
        var sum = digits.Select((digit, at) => (digit - '0') * Weights[at]).Sum(product => product / 10 + product % 10);
        // A seventh digit of 7 makes 28, whose digits make 10: that counts as 1 or as 0.
        return sum % 5 == 0 || (digits[6] == '7' && (sum + 1) % 5 == 0);
    }
}

namespace CertTui.Guides.Walking;

public enum StepState
{
    Open,

    /// <summary>A job was begun and nothing is known of its end: it was cut off.</summary>
    Begun,

    /// <summary>A job has ended and its report was not yet read.</summary>
    Ended,

    Done,
}

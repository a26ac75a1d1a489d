using CertTui.Engine;

namespace CertTui.Machines.Unix.Changes;

/// <summary>What carrying a change of its files out asks of a server program.</summary>
internal interface IChangedServer
{
    /// <summary>It runs, and could read its configuration again as it stands.</summary>
    /// <exception cref="Refusal">before anything is changed</exception>
    void RequireGood();

    /// <summary>Tests the files as they are now, and makes the server read them.</summary>
    void TakeUp();

    /// <summary>After files were put back: it reads them again; where it ended over the change it is started.</summary>
    /// <param name="since">When the change was begun.</param>
    void TakeUpAgain(DateTimeOffset since);
}

using CertTui.Engine;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>What it takes to work on the server, looked at before anything is asked.</summary>
internal static class TomcatRights
{
    /// <exception cref="Refusal"><c>rights-missing</c> (right, account): the file or folder that cannot be written, or the process.</exception>
    public static void Require(TomcatServer server)
    {
        var user = FileFacts.EffectiveUser();
        if (user != 0 && server.Running is { } running && running.Launch.User != user)
            throw Missing($"kill {running.Id}");
        var file = LinkTarget.Of(server.Configuration);
        foreach (var path in new[] { file, Path.GetDirectoryName(file)! })
        {
            if (!FileFacts.CanWrite(path))
                throw Missing(path);
        }
    }

    private static Refusal Missing(string right) => new("rights-missing", ("right", right), ("account", Environment.UserName));
}

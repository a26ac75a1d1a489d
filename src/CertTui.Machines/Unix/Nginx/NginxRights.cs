using CertTui.Engine;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>What it takes to work on the server, looked at before anything is asked.</summary>
internal static class NginxRights
{
    /// <exception cref="Refusal"><c>rights-missing</c> (right, account): the file or folder that cannot be written, or the process.</exception>
    public static void Require(NginxProgram server)
    {
        var user = FileFacts.EffectiveUser();
        if (user != 0 && server.Running?.IsOfUser(user) == false)
            throw Missing($"kill {server.Running.Id}");
        var files = server.Read().Servers.Select(found => LinkTarget.Of(found.Block.File)).Append(LinkTarget.Of(server.Configuration)).Distinct().ToList();
        foreach (var path in files.Concat(files.Select(file => Path.GetDirectoryName(file)!)))
        {
            if (!FileFacts.CanWrite(path))
                throw Missing(path);
        }
    }

    private static Refusal Missing(string right) => new("rights-missing", ("right", right), ("account", Environment.UserName));
}

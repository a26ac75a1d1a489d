using CertTui.Engine;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix;

/// <summary>What it takes to work on a server, looked at before anything is asked.</summary>
internal static class ServerRights
{
    /// <param name="process">The server's first one; null where it does not run.</param>
    /// <param name="files">Those of its configuration: each is written anew, beside the one that is there.</param>
    /// <param name="folders">Where new files go, too.</param>
    /// <exception cref="Refusal"><c>rights-missing</c> (right, account): the file or folder that cannot be written, or the process.</exception>
    public static void Require(int? process, IEnumerable<string> files, params IReadOnlyList<string> folders)
    {
        var user = FileFacts.EffectiveUser();
        if (user != 0 && process is { } id && FileFacts.Of($"/proc/{id}").Owner != user)
            throw Missing($"kill {id}");
        var real = files.Select(LinkTarget.Of).Distinct().ToList();
        foreach (var path in real.Concat(real.Select(file => Path.GetDirectoryName(file)!)).Concat(folders))
        {
            if (!FileFacts.CanWrite(path))
                throw Missing(path);
        }
    }

    private static Refusal Missing(string right) => new("rights-missing", ("right", right), ("account", Environment.UserName));
}

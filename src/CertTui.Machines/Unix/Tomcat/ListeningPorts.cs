using System.Globalization;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>The TCP ports that a process listens on (proc(5): fd, net/tcp, net/tcp6). Who else has a port is told apart so.</summary>
internal static class ListeningPorts
{
    private const string Listening = "0A";
    private const string SocketMark = "socket:[";

    /// <summary>None where the process has ended.</summary>
    public static IReadOnlySet<int> Of(int id)
    {
        try
        {
            var own = new DirectoryInfo($"/proc/{id}/fd").EnumerateFileSystemInfos().Select(entry => entry.LinkTarget ?? "")
                .Where(target => target.StartsWith(SocketMark, StringComparison.Ordinal)).Select(target => target[SocketMark.Length..^1]).ToHashSet();
            return new[] { "tcp", "tcp6" }.Select(name => $"/proc/{id}/net/{name}").Where(File.Exists).SelectMany(table => File.ReadLines(table).Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                // sl, local_address, rem_address, st, queues, timer, retransmits, uid, timeout, inode
                .Where(fields => fields.Length > 9 && fields[3] == Listening && own.Contains(fields[9])).Select(fields => Port(fields[1])).ToHashSet();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has just ended.
            return new HashSet<int>();
        }
    }

    private static int Port(string address) => int.Parse(address[(address.LastIndexOf(':') + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

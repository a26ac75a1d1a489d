using System.Text;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Apache;

/// <summary>The access logs of an Apache, as far as they are files (mod_log_config).</summary>
internal static class AccessLogs
{
    private const int LastBytes = 256 * 1024;

    // The line is written when the answer is out.
    private const int Looks = 20;

    /// <summary>A line of the last ones holds these characters; null where no log is a file that can be read.</summary>
    public static bool? Hold(ApacheConfiguration configuration, string marker)
    {
        var logs = Files(configuration).Where(File.Exists).ToList();
        if (logs.Count == 0)
            return null;
        var wanted = Encoding.ASCII.GetBytes(marker);
        for (var look = 0; look < Looks; look++)
        {
            if (logs.Any(log => End(log).AsSpan().IndexOf(wanted) >= 0))
                return true;
            Task.Delay(50).Wait();
        }
        return false;
    }

    // A pipe ("|rotatelogs ...") or the system's log is no file.
    private static IEnumerable<string> Files(ApacheConfiguration configuration) => configuration.Hosts.Append(configuration.Main)
        .SelectMany(host => host.All("CustomLog").Concat(host.All("TransferLog")).Concat(host.All("GlobalLog")))
        .Select(directive => directive.Arguments[0].Value)
        .Where(target => !target.StartsWith('|') && !target.StartsWith("syslog:", StringComparison.OrdinalIgnoreCase))
        .Select(configuration.Resolve).Distinct();

    private static byte[] End(string path)
    {
        byte[] end = [];
        DiskErrors.Guard(path, () =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stream.Position = Math.Max(0, stream.Length - LastBytes);
            end = new byte[stream.Length - stream.Position];
            end = end[..stream.ReadAtLeast(end, end.Length, throwOnEndOfStream: false)];
        });
        return end;
    }
}

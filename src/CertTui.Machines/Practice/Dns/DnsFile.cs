using CertTui.Engine;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.Dns;

/// <summary>dns.json on disk. A change by another process is seen at the next question.</summary>
internal sealed class DnsFile(PracticeFolders folders)
{
    private const int UsualTtl = 3600;
    private const string Here = "127.0.0.1";

    /// <summary><see cref="Refusal"/> <c>malformed</c> (what, reason) where the file is damaged; empty where there is none.</summary>
    public DnsContent Read()
    {
        if (!File.Exists(folders.DnsFile))
            return DnsContent.Empty;
        return PracticeJson.TryRead(folders.DnsFile, PracticeJson.Readable.DnsContent)
            ?? throw new Refusal("malformed", ("what", "dns.json"), ("reason", folders.DnsFile));
    }

    /// <summary>The names lead to this machine, in zones of their own where no zone holds them yet. A star stands for what it covers.</summary>
    public void Announce(IEnumerable<string> names)
    {
        var bare = names.Select(Normal).Select(name => HostNames.IsWildcard(name) ? name[2..] : name).ToList();
        Change(content => bare.Aggregate(content, (all, name) => Add(all, new DnsRecord(name, DnsRecord.Address, Here, UsualTtl))));
    }

    public void Put(DnsRecord record) => Change(content => Add(content, record with { Name = Normal(record.Name) }));

    /// <summary>False where it was not there.</summary>
    public bool Remove(string name, string type, string value)
    {
        var before = 0;
        var after = 0;
        Change(content =>
        {
            var left = content.Records.Where(record => !IsSame(record, Normal(name), type, value)).ToList();
            (before, after) = (content.Records.Count, left.Count);
            return before == after ? content : content with { Records = left };
        });
        return after < before;
    }

    private static DnsContent Add(DnsContent content, DnsRecord record)
    {
        if (content.Records.Contains(record) && content.ZoneOf(record.Name) is not null)
            return content;
        string[] zones = content.ZoneOf(record.Name) is null ? [HostNames.OwnableDomains(record.Name).LastOrDefault(record.Name)] : [];
        var others = content.Records.Where(other => !IsSame(other, record.Name, record.Type, record.Value));
        return content with { Zones = [.. content.Zones, .. zones], Records = [.. others, record] };
    }

    private static bool IsSame(DnsRecord record, string name, string type, string value) =>
        record.Name == name && record.Type == type && record.Value == value;

    private static string Normal(string name) => name.TrimEnd('.').ToLowerInvariant();

    private void Change(Func<DnsContent, DnsContent> change)
    {
        using var held = DiskLock.Alone(folders.DnsLock);
        var content = Read();
        var changed = change(content);
        if (!ReferenceEquals(changed, content))
            DurableFile.Write(folders.DnsFile, PracticeJson.Bytes(changed with { Serial = content.Serial + 1 }, PracticeJson.Readable.DnsContent));
    }
}

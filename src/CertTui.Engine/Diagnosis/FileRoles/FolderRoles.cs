using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Pem;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Diagnosis.FileRoles;

/// <summary>
/// Which of the files in a folder is which, and which of them make one chain (TWCA's manual of common problems, 4.7): by signature and
/// fingerprint, since several bear the same name.
/// </summary>
public static class FolderRoles
{
    public const string Job = "sort-files";

    /// <summary>Beside the files, with TWCA's own names.</summary>
    public const string SortedFolder = "sorted";

    /// <returns>
    /// <c>roles-unsorted</c> (folder, count) while files of one chain lie among others; <c>role-namesake</c> for an authority that only
    /// bears the name of one on the path; the roles as notices; <c>file-not-found</c> where the folder is empty.
    /// </returns>
    public static Examination Look(Machine machine, string folder)
    {
        var roles = Read(machine, folder);
        if (roles.Count == 0)
            return new Examination([Problem.Error("file-not-found", ("path", folder), ("reason", ""))], []);
        List<Problem> described = [.. roles.Select(role => role.Describe())];
        List<Evidence> tree = [.. roles.Select(role => new Evidence("fileFound", $"{System.IO.Path.GetFileName(role.Path)}  {Line(role.Certificate)}"))];
        var path = PathOf(roles, machine.Now);
        if (path is null)
            return new Examination(described, tree);
        tree.AddRange(path.Certificates.Reverse().Select((tier, depth) => new Evidence("tier", new string(' ', depth) + Line(tier))));
        var files = Sorted(folder, path);
        if (files.All(file => file.IsDone(machine)))
            return new Examination([.. Namesakes(roles, path, Severity.Info), .. described], tree);
        var strangers = roles.Count(role => role.Certificate is null || !path.Holds(role.Certificate));
        List<Problem> findings = strangers == 0 ? [] : [Problem.Warning("roles-unsorted", ("folder", folder), ("count", $"{strangers}"))];
        return new Examination(
            [.. findings, .. Namesakes(roles, path, Severity.Warning), .. described], tree, findings.Count == 0 ? null : new Plan(Job, [.. files]));
    }

    private static List<FileRole> Read(Machine machine, string folder)
    {
        var responses = machine.Files.List(folder)
            .Select(path => (Path: path, Response: ResponseReader.Read(path, machine.Files.Read(path, ResponseReader.Limit)))).ToList();
        var certificates = responses.SelectMany(file => file.Response.Certificates).Select(found => found.Certificate).ToList();
        return [.. responses.Select(file => RoleOf(file.Path, file.Response, certificates))];
    }

    private static FileRole RoleOf(string path, Response response, IReadOnlyList<Certificate> all)
    {
        if (response.Certificates is [var first, ..])
            return new FileRole(path, RoleOf(first.Certificate, all), first.Certificate);
        var role = response.Problems.FirstOrDefault()?.Code switch
        {
            "found-signing-request" => Role.Request,
            "found-private-key" => Role.Key,
            _ => Role.Unknown,
        };
        return new FileRole(path, role, null);
    }

    private static Role RoleOf(Certificate certificate, IReadOnlyList<Certificate> all)
    {
        if (!certificate.IsAuthority)
            return Role.Leaf;
        if (certificate.IsSelfSigned)
            return Role.Root;
        var isCross = KnownCertificates.Find(certificate.Fingerprint)?.Kind == KnownKind.Cross
            || all.Any(root => root.IsSelfSigned && root.SpkiSha256 == certificate.SpkiSha256 && root.Subject == certificate.Subject);
        return isCross ? Role.Cross : Role.Ca;
    }

    // To the oldest root, which most clients have; past the cross-certificate where there is one.
    private static CertificatePath? PathOf(IReadOnlyList<FileRole> roles, DateTimeOffset now)
    {
        var authorities = roles.Select(role => role.Certificate).OfType<Certificate>().Where(certificate => certificate.IsAuthority).ToList();
        return roles.Where(role => role.Role == Role.Leaf)
            .SelectMany(leaf => ChainBuilder.Paths(leaf.Certificate!, authorities, authorities.Where(authority => authority.IsSelfSigned)))
            .Where(path => ChainVerdict.At(path, now).All(problem => problem.Severity != Severity.Error))
            .OrderBy(path => path.Top.NotBefore).ThenByDescending(path => path.Tiers)
            .FirstOrDefault();
    }

    private static IEnumerable<Problem> Namesakes(IReadOnlyList<FileRole> roles, CertificatePath path, Severity severity) =>
        from role in roles
        let stranger = role.Certificate
        where stranger is { IsAuthority: true } && !path.Holds(stranger)
        let right = path.Certificates.FirstOrDefault(certificate => certificate.Subject == stranger.Subject)
        where right is not null
        select new Problem("role-namesake", severity, new Dictionary<string, string>
        {
            ["file"] = System.IO.Path.GetFileName(role.Path),
            ["subject"] = right.CommonName,
            ["fingerprint"] = stranger.Fingerprint,
            ["right"] = right.Fingerprint,
        });

    private static List<WriteFile> Sorted(string folder, CertificatePath path)
    {
        var between = path.Between.ToList();
        List<WriteFile> files = [File("server.cer", path.Leaf), File("root.cer", path.Top)];
        // From the top down, as TWCA numbers them in the import order.
        files.AddRange(between.AsEnumerable().Reverse().Select((authority, index) => File(between.Count == 1 ? "uca.cer" : $"uca_{index + 1}.cer", authority)));
        return files;

        WriteFile File(string name, Certificate certificate) =>
            new(System.IO.Path.Combine(folder, SortedFolder, name), Armour.WriteBytes("CERTIFICATE", certificate.Der));
    }

    private static string Line(Certificate? certificate) => certificate is null
        ? "-"
        : $"{certificate.CommonName}  {certificate.NotAfter:yyyy-MM-dd}  {certificate.Fingerprint[..8]}";
}

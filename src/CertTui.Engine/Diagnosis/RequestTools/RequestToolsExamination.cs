using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Diagnosis.RequestTools;

/// <summary>
/// Guide twca-faq 4.2 Q1, a request cannot be made because openssl.cnf is not found: where the variable leads, where usable files
/// are, and as the repair the request itself, made without OpenSSL.
/// </summary>
public static class RequestToolsExamination
{
    /// <param name="machine">Where.</param>
    /// <param name="variable">What OPENSSL_CONF holds; empty where it is not set.</param>
    /// <param name="folders">Where the file may be.</param>
    /// <param name="order">The request that was to be made.</param>
    public static Examination Look(Machine machine, string variable, IReadOnlyList<string> folders, RequestOrder order)
    {
        var state = variable.Length == 0 ? ConfigurationState.Missing : OpenSslConfiguration.StateOf(machine, variable);
        var found = OpenSslConfiguration.Search(machine, folders);
        var usable = found.Where(file => file.State == ConfigurationState.Usable).Select(file => file.Path).FirstOrDefault();
        var evidence = new List<Evidence> { new(LabelOf(state), variable) };
        evidence.AddRange(found.Where(file => file.Path != variable).Select(file => new Evidence(LabelOf(file.State), file.Path)));
        if (usable is not null && state != ConfigurationState.Usable)
            evidence.AddRange(Commands(usable));
        if (state == ConfigurationState.Usable)
            return new Examination([], evidence);

        var details = new[] { ("path", variable), ("found", usable ?? "") };
        var isMade = Made(machine, order);
        if (isMade)
            evidence.Add(new Evidence("file", order.CsrPath));
        return isMade
            ? new Examination([Problem.Info("csr-no-cnf", details)], evidence)
            : new Examination([Problem.Error("csr-no-cnf", details)], evidence, MakeRequest.Draft(machine, order));
    }

    // The request is in its file, and its key waits for the certificate.
    private static bool Made(Machine machine, RequestOrder order) =>
        machine.Files.Exists(order.CsrPath)
        && SigningRequestView.Read(machine.Files.Read(order.CsrPath)).View is { } request
        && machine.Pending.List().Any(pending => pending.SpkiSha256 == request.SpkiSha256);

    // Command prompt, PowerShell, Unix shells.
    private static IEnumerable<Evidence> Commands(string path) =>
        new[] { $"set OPENSSL_CONF={path}", $"$Env:OPENSSL_CONF=\"{path}\"", $"export OPENSSL_CONF='{path}'" }.Select(line => new Evidence("command", line));

    private static string LabelOf(ConfigurationState state) => state switch
    {
        ConfigurationState.Usable => "confUsable",
        ConfigurationState.Missing => "confMissing",
        ConfigurationState.Folder => "confFolder",
        ConfigurationState.Unreadable => "confUnreadable",
        _ => "confEmpty",
    };
}

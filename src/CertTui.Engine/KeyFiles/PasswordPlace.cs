using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.KeyFiles;

/// <summary>Where a password is, never the password: it is looked up when it is needed.</summary>
/// <param name="SecretId">Its id among the secrets; null where Tomcat has it in server.xml.</param>
/// <param name="ServerXml">The file; null where the person gave it.</param>
/// <param name="Index">Which of the keystores that server.xml names, from 0.</param>
public sealed record PasswordPlace(string? SecretId, string? ServerXml = null, int Index = 0)
{
    public static PasswordPlace Tomcat(string serverXml, int index) => new(null, serverXml, index);

    /// <summary>For files without a password.</summary>
    public static readonly PasswordPlace None = new((string?)null);

    /// <exception cref="Refusal"><c>secret-missing</c>, <c>file-changed</c></exception>
    internal ReadOnlySpan<char> Look(Machine machine, ISecrets secrets)
    {
        if (SecretId is not null)
            return secrets.Get(SecretId);
        if (ServerXml is null)
            return [];
        var certificates = TomcatConfiguration.Read(machine.Files, ServerXml).Certificates;
        return Index < certificates.Count ? certificates[Index].Password() : throw new Refusal("file-changed", ("path", ServerXml));
    }
}

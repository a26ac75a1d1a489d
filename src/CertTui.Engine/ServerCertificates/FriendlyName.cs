using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.ServerCertificates;

/// <summary>The name that staff see in the list of server certificates.</summary>
public static class FriendlyName
{
    /// <summary>IIS takes fewer than 64 characters.</summary>
    public const int MaxLength = 63;

    /// <summary>Host and today, since several certificates of one host lie side by side; a number where that is taken.</summary>
    public static string Propose(Machine machine, Certificate certificate)
    {
        var date = $" {machine.Clock.GetLocalNow():yyyy-MM-dd}";
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? date : $"{date} ({number})";
            var host = certificate.CommonName;
            var name = host[..Math.Min(host.Length, MaxLength - ending.Length)] + ending;
            if (Check(machine, certificate, name) is null)
                return name;
        }
    }

    /// <summary><c>friendly-name-too-long</c>, <c>friendly-name-taken</c>, or null.</summary>
    public static Problem? Check(Machine machine, Certificate certificate, string name)
    {
        if (name.Length > MaxLength)
            return Problem.Error("friendly-name-too-long", ("name", name), ("maximum", $"{MaxLength}"), ("length", $"{name.Length}"));
        var taken = machine.Stores.List(StoreName.Personal)
            .Where(stored => !stored.Certificate.Equals(certificate))
            .FirstOrDefault(stored => string.Equals(stored.FriendlyName, name, StringComparison.OrdinalIgnoreCase));
        return taken is null ? null : Problem.Error("friendly-name-taken", ("name", name), ("fingerprint", taken.Certificate.Fingerprint));
    }
}

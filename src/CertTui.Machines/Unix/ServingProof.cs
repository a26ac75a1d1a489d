using CertTui.Engine;
using CertTui.Engine.Bindings;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix;

/// <summary>Waits until the server serves what it was told: a graceful reload answers before it is over.</summary>
/// <param name="requireRunning">Throws where the server has ended.</param>
/// <param name="machine">Whose sites are looked at.</param>
internal sealed class ServingProof(Action requireRunning, Machine machine)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Processes of before answer for a moment longer: one good answer is not enough.
    private const int Answers = 5;

    /// <summary>What a client gets that names no host; null where it gets nothing.</summary>
    public string? WithoutName(Binding binding)
    {
        try
        {
            return First(Handshake.With(machine.Sites.Reach(binding), "", Handshake.UsualTimeout).GetAwaiter().GetResult());
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code == "connection-refused" ? null : "";
        }
    }

    /// <exception cref="Refusal"><c>binding-not-proved</c>; that the server has ended</exception>
    public void Await(Binding binding) => Await(binding, () => Named(binding) == binding.Fingerprint);

    /// <summary>As it was, where a site may have several certificates.</summary>
    /// <param name="binding">Put back.</param>
    /// <param name="certificates">Of its site, beside the one of the binding.</param>
    public void AwaitOneOf(Binding binding, IEnumerable<string> certificates)
    {
        var good = certificates.Append(binding.Fingerprint).ToHashSet();
        Await(binding, () => good.Contains(Named(binding)));
    }

    /// <summary>A client that names no host gets the same as before.</summary>
    public void AwaitDefault(Binding binding, string? expected) => Await(binding, () => WithoutName(binding) == expected);

    private void Await(Binding binding, Func<bool> isGood)
    {
        var until = machine.Clock.GetTimestamp();
        for (var good = 0; good < Answers;)
        {
            requireRunning();
            good = isGood() ? good + 1 : 0;
            if (good == 0 && machine.Clock.GetElapsedTime(until) > Patience)
                throw new Refusal("binding-not-proved", ("site", binding.Site), ("binding", $"{binding.Address}:{binding.Port}:{binding.Host}"),
                    ("reason", "unexpected-certificate"), ("expected", binding.Fingerprint ?? ""), ("sent", ""));
            if (good < Answers)
                Task.Delay(Pause).Wait();
        }
    }

    private string? Named(Binding binding)
    {
        try
        {
            return First(BindingProof.Reach(machine, binding));
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code;
        }
    }

    private static string? First(Handshake handshake) => handshake.Sent.Count == 0 ? null : handshake.Sent[0].Fingerprint;
}

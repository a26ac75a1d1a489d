using System.Globalization;
using CertTui.Engine;
using CertTui.Machines.Unix.Files;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>The account that programs of the server are run under: what its folders hold is its own code, and none of root's business.</summary>
internal static class Accounts
{
    /// <summary>Null where it is that of the person who runs this program.</summary>
    /// <exception cref="Refusal"><c>tomcat-restart-unknown</c>: the account has no name here.</exception>
    public static string? NameOf(uint user)
    {
        if (user == FileFacts.EffectiveUser())
            return null;
        var answer = TrustedProgram.Find("id") is { } id
            ? Child.Run(id, ["-nu", "--", user.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>())
            : new Answer(1, "", "id");
        return answer.IsGood ? answer.Output : throw new Refusal("tomcat-restart-unknown", ("reason", answer.Errors));
    }
}

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
    public static string? NameOf(uint user) => user == FileFacts.EffectiveUser() ? null : Ask("-nu", user);

    /// <summary>A program that is started under the account has this group.</summary>
    /// <exception cref="Refusal"><c>tomcat-restart-unknown</c></exception>
    public static bool IsOfGroup(uint user, uint group) => user == FileFacts.EffectiveUser() || Ask("-g", user) == group.ToString(CultureInfo.InvariantCulture);

    private static string Ask(string what, uint user)
    {
        var answer = TrustedProgram.Find("id") is { } id
            ? Child.Run(id, [what, "--", user.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>())
            : new Answer(1, "", "id");
        return answer.IsGood ? answer.Output : throw new Refusal("tomcat-restart-unknown", ("id", ""), ("reason", answer.Errors));
    }
}

using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Screens.States;
using CertTui.Terminal.Keys;

namespace CertTui.Screens.Updates;

/// <summary>Typing a secret. It goes from the key press into memory that is cleared, and nowhere else.</summary>
internal static class SecretUpdate
{
    public static App Take(App app, CaseScreen screen, SecretBody secret, Input input, Session session, IDesk desk) => input switch
    {
        Key { Code: KeyCode.Enter or KeyCode.F10 } => Enter(app, screen, secret, session, desk),
        Key { Code: KeyCode.Up or KeyCode.Down or KeyCode.Tab } when secret.Step.Twice => Show(app, screen, secret with { OnSecond = !secret.OnSecond }),
        _ when secret.OnSecond => Show(app, screen, secret with { Second = secret.Second.Update(input) }),
        _ => Show(app, screen, secret with { First = secret.First.Update(input) }),
    };

    private static App Enter(App app, CaseScreen screen, SecretBody secret, Session session, IDesk desk)
    {
        var problems = secret.Step.Check(secret.First.Value);
        if (problems.Any(problem => problem.Severity == Severity.Error))
            return Show(app, screen, secret with { Problems = problems, OnSecond = false });
        if (secret.Step.Twice && !secret.OnSecond && secret.Second.Length == 0)
            return Show(app, screen, secret with { Problems = problems, OnSecond = true });
        if (secret.Step.Twice && !secret.First.Value.SequenceEqual(secret.Second.Value))
            return Show(app, screen, secret with { Problems = [Problem.Error("secrets-differ")], Second = Emptied(secret.Second), OnSecond = true });
        session.Give(secret.Step, secret.First.Value);
        secret.First.Clear();
        secret.Second.Clear();
        return CaseUpdate.Show(app, session, desk);
    }

    private static Terminal.Widgets.SecretState Emptied(Terminal.Widgets.SecretState secret)
    {
        secret.Clear();
        return new Terminal.Widgets.SecretState();
    }

    private static App Show(App app, CaseScreen screen, SecretBody secret) => app with { Screen = screen with { Body = secret } };
}

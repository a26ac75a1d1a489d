using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CertTui.Tests.Program;

/// <summary>
/// An unattended walk that is killed (SIGKILL) at a random moment ends well when the same command is given again.
/// <c>CERTTUI_KILLS</c> says how many walks are killed, <c>CERTTUI_SEED</c> repeats the moments of an earlier run.
/// </summary>
public sealed partial class KillingAtAnyMoment(ITestOutputHelper told)
{
    private const int Tries = 3;

    // What a whole walk prints, about.
    private const int Lines = 46;

    private static readonly Sample[] Samples =
    [
        new("twca-iis", "www.example.com.tw", 3, ["shop.example.com.tw"], program => AnswersFor.FourTiers(program)),
        new("hkpost-iis", "www.example.com.hk", 2, ["shop.example.com.tw"], _ => Repository.Path("tests", "answers", "hkpost-iis-standard.json")),
        new("hkpost-exchange", "mail.example.com.hk", 2, ["shop.example.com.tw", "mail.example.com.hk", "exch01"], _ => Repository.Path("tests", "answers", "hkpost-exchange-multi-domain.json")),
    ];

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("CERTTUI_KILLS") ?? "12");

    [Fact]
    public void A_killed_walk_goes_on_to_its_end_and_no_key_is_lost()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("CERTTUI_SEED") ?? $"{Random.Shared.Next(1_000_000)}");
        var random = new Random(seed);
        // The first walk on a cold disk says nothing about the next.
        var whole = Samples.Select(sample => new[] { TimeOfAWholeWalk(sample), TimeOfAWholeWalk(sample) }.Min()).ToList();
        told.WriteLine($"seed {seed}, whole walks take {string.Join(", ", whole.Select(time => $"{time.TotalMilliseconds:F0} ms"))}");
        // A walk that was through before its moment came does not count.
        for (var number = 1; number <= Kills;)
        {
            var which = random.Next(Samples.Length);
            // A time from the start also meets the making of the machine, one after the first line the slow jobs, one after the nth every step.
            var (lines, after) = (number % 5) switch
            {
                0 => (0, whole[which] * random.NextDouble()),
                1 or 2 => (1, 0.7 * whole[which] * random.NextDouble()),
                _ => (random.Next(2, Lines), TimeSpan.FromMilliseconds(random.Next(40))),
            };
            number += KillOnce(number, Samples[which], lines, after) ? 1 : 0;
        }
    }

    private bool KillOnce(int number, Sample sample, int lines, TimeSpan after)
    {
        using var program = new RealProgram();
        var answers = sample.Answers(program);
        var wasKilled = StartAndKill(program, answers, lines, after);
        var step = LastStep(program);
        var keys = program.Practice.Keys.ToDictionary(key => key, PracticeFolder.Hash);
        var tries = RunToTheEnd(program, answers);
        ExpectAWholeWalk(program, sample, keys);
        if (number >= Kills - 1)
            ExpectTheChainToBeServed(program, sample);
        told.WriteLine($"ok {number}: {sample.Guide} {(wasKilled ? "killed" : "ended")} {after.TotalMilliseconds:F0} ms after line {lines}, at {step}, {keys.Count} keys then, {tries} more");
        return wasKilled;
    }

    private static bool StartAndKill(RealProgram program, string answers, int lines, TimeSpan after)
    {
        using var process = program.Start("run", answers, "--json");
        while (lines-- > 0 && process.StandardOutput.ReadLine() is not null)
            continue;
        var outputs = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit(after);
        process.Kill();
        process.WaitForExit();
        outputs.Wait();
        return process.ExitCode == 128 + 9;
    }

    private static int RunToTheEnd(RealProgram program, string answers)
    {
        var ended = program.Run("run", answers, "--json");
        for (var number = 1; ; number++)
        {
            if (ended.Exit == 0)
                return number;
            Assert.True(number < Tries, $"exit {ended.Exit} after {number} tries\n{ended.Output}\n{ended.Errors}");
            ended = program.Run("run", answers, "--json");
        }
    }

    private static void ExpectAWholeWalk(RealProgram program, Sample sample, Dictionary<string, string> keysBefore)
    {
        var practice = program.Practice;
        foreach (var (key, hash) in keysBefore)
            Assert.Equal(hash, PracticeFolder.Hash(key));
        PemFiles.ExpectKeysToFit(practice);
        PemFiles.ExpectStoresToBeConsistent(practice);
        var installed = sample.Before.Append(sample.Host).Order(StringComparer.Ordinal);
        Assert.Equal(installed, practice.Personal.Select(path => Path.GetFileName(path).Split('_')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(installed.Count(), practice.Keys.Count);
        Assert.Empty(practice.Requests);
        Assert.Empty(practice.Files(".", ".*.tmp"));
    }

    private static void ExpectTheChainToBeServed(RealProgram program, Sample sample)
    {
        using var sites = new ServedSites(program);
        Assert.Equal(sample.Sent, sites.Sent(sample.Host).Count);
    }

    private static string LastStep(RealProgram program)
    {
        var cases = Path.Combine(program.State, "cases");
        var journals = Directory.Exists(cases) ? Directory.GetFiles(cases, "journal.jsonl", SearchOption.AllDirectories) : [];
        if (journals.Length == 0)
            return "no case";
        var last = Place().Match(File.ReadLines(journals[0]).Last());
        return last.Success ? $"{last.Groups[1]} {last.Groups[2]}" : "the beginning";
    }

    [GeneratedRegex("""^{"move":"([a-z]+)","step":"([^"]+)""")]
    private static partial Regex Place();

    private static TimeSpan TimeOfAWholeWalk(Sample sample)
    {
        using var program = new RealProgram();
        var answers = sample.Answers(program);
        var watch = Stopwatch.StartNew();
        program.Run("run", answers, "--json").Expect(0);
        return watch.Elapsed;
    }

    /// <param name="Guide">Which guide.</param>
    /// <param name="Host">The new certificate's name.</param>
    /// <param name="Sent">How many certificates are sent.</param>
    /// <param name="Before">Those that were installed before.</param>
    /// <param name="Answers">The answers file.</param>
    private sealed record Sample(string Guide, string Host, int Sent, string[] Before, Func<RealProgram, string> Answers);
}

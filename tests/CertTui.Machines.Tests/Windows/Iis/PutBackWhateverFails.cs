using CertTui.Engine;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>Whatever step fails, or is said to be done and is not, or is the program's last: everything is as it was.</summary>
public sealed class PutBackWhateverFails
{
    [Theory]
    [MemberData(nameof(BindingRow.Data), MemberType = typeof(BindingRow))]
    public void A_step_that_is_refused_left_out_or_not_served(BindingRow row)
    {
        foreach (var (code, fault) in Faults)
        {
            using var iis = row.Open();
            var (before, wanted) = (iis.Snapshot(), row.Binding(iis));
            fault(iis);
            var refusal = Record.Exception(() => iis.Sites.Put(wanted)) as Refusal;
            // A row that does not come to this step has nothing to fail.
            if (refusal is null && code == "iis-not-changed")
                continue;
            Assert.Equal(code, refusal?.Problem.Code);
            iis.Http.OnlySaysSo = false;
            Assert.Equal(before, iis.Snapshot());
            Assert.Empty(Files(iis, "changes"));
        }
    }

    [Theory]
    [MemberData(nameof(BindingRow.Few), MemberType = typeof(BindingRow))]
    public void Any_call_of_http_sys_that_is_refused(BindingRow row) => Sweep(row, (iis, call) =>
    {
        iis.Http.FailsAt(call);
        Assert.Equal("access-denied", Requesting.RefusalOf(() => iis.Sites.Put(row.Binding(iis))));
    });

    [Theory]
    [MemberData(nameof(BindingRow.Few), MemberType = typeof(BindingRow))]
    public void A_program_that_is_ended_at_any_moment(BindingRow row) => Sweep(row, (iis, call) =>
    {
        iis.Http.EndsAt(call);
        Assert.Throws<OperationCanceledException>(() => iis.Sites.Put(row.Binding(iis)));
        iis.Open().Recover();
        Assert.Empty(Files(iis, "changes"));
    });

    [Fact]
    public void What_cannot_be_put_back_is_said_and_tried_again_at_the_next_opening()
    {
        var row = BindingRow.All[0];
        using var iis = row.Open();
        var before = iis.Snapshot();
        iis.Server.Another = IisWorld.ThumbprintOf(iis.Second);
        // The binding is added, and is not taken away.
        iis.Fault("3");
        Assert.Equal("iis-not-put-back", Requesting.RefusalOf(() => iis.Sites.Put(row.Binding(iis))));
        Assert.NotEqual(before, iis.Snapshot());
        iis.Fault("");
        iis.Open().Recover();
        Assert.Equal(before, iis.Snapshot());
    }

    [Fact]
    public void After_an_end_what_others_have_written_since_stays()
    {
        var row = BindingRow.All[0];
        using var iis = row.Open();
        iis.Http.EndsAt(6);
        Assert.Throws<OperationCanceledException>(() => iis.Sites.Put(row.Binding(iis)));
        var next = iis.Open();
        iis.Lay("www.example.com.tw:443", "second");
        next.Recover();
        Assert.Contains("www.example.com.tw:443 second", iis.Snapshot());
        Assert.Empty(Files(iis, "changes"));
    }

    private static (string Code, Action<IisWorld> Fault)[] Faults =>
    [
        ("iis-no-backup", iis => iis.Fault("backup")),
        ("file-exists", iis => Block(iis, "records")),
        ("file-exists", iis => Block(iis, "changes")),
        ("iis-record-not-kept", iis => iis.Http.OnlySaysSo = true),
        ("iis-not-changed", iis => iis.Fault("1")),
        ("iis-not-changed", iis => iis.Fault("2")),
        ("binding-not-proved", iis => iis.Server.Another = IisWorld.ThumbprintOf(iis.Second)),
    ];

    private static void Sweep(BindingRow row, Action<IisWorld, int> fails)
    {
        for (var call = 1; call <= CallsOf(row); call++)
        {
            using var iis = row.Open();
            var before = iis.Snapshot();
            fails(iis, call);
            Assert.Equal(before, iis.Snapshot());
        }
    }

    private static int CallsOf(BindingRow row)
    {
        using var iis = row.Open();
        var before = iis.Http.Calls;
        iis.Sites.Put(row.Binding(iis));
        return iis.Http.Calls - before;
    }

    // A file where a folder is needed.
    private static void Block(IisWorld iis, string folder)
    {
        Directory.CreateDirectory(iis.Book);
        File.WriteAllText(Path.Combine(iis.Book, folder), "");
    }

    private static string[] Files(IisWorld iis, string folder) =>
        Path.Combine(iis.Book, folder) is var path && Directory.Exists(path) ? Directory.GetFiles(path) : [];
}

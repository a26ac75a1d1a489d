using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Widgets;

namespace CertTui.Terminal.Tests.Widgets;

public class Drawn_widgets
{
    private readonly Grid screen = new(60, 15);

    [Theory]
    [InlineData("form-zh", "憑證名稱", "瀏覽器所連線的主機名稱，例如 www.example.com；不可含空白，最長六十四個字元。", "")]
    [InlineData("form-en", "Common name", "The host name that browsers ask for.", "")]
    [InlineData("form-error", "Common name", "The host name.", "A host name has only letters, digits, hyphens and dots.")]
    public void A_form_field_has_its_help_or_error_under_it(string name, string label, string help, string error)
    {
        var field = FieldState.Of("www.憑證.example");
        var area = new FormField(label, help, error).Draw(screen, new Rect(2, 1, 50, 6), isFocused: true);
        var cursor = Field.DrawLine(screen, area, field, isFocused: true);
        Assert.Equal(new CursorPosition(18, 2), cursor);
        Check(name);
    }

    [Fact]
    public void A_field_scrolls_so_that_its_cursor_is_in_it()
    {
        var cursor = Field.DrawLine(screen, new Rect(0, 0, 10, 1), FieldState.Of("0123456789憑證"), isFocused: true);
        Field.DrawLine(screen, new Rect(0, 2, 10, 1), FieldState.Of("0123456789憑證"), isFocused: false);
        Assert.InRange(cursor!.Value.X, 0, 9);
        Check("field-scrolled");
    }

    [Fact]
    public void A_text_field_shows_the_lines_around_its_cursor()
    {
        var cursor = Field.DrawText(screen, new Rect(1, 1, 30, 3), FieldState.Of("-----BEGIN-----\nAAAA\n憑證\n-----END-----\n", isMultiline: true), isFocused: true);
        Assert.Equal(new CursorPosition(1, 3), cursor);
        Check("field-text");
    }

    [Fact]
    public void A_list_marks_its_selection_and_that_it_goes_on()
    {
        ListItem[] items = [.. Enumerable.Range(1, 9).Select(i => new ListItem($"第 {i} 節 產生憑證請求檔並送出申請，等候審驗結果及核發通知"))];
        var cursor = ListBox.Draw(screen, new Rect(2, 1, 40, 5), new ListState(9, 4, 2), items);
        Assert.Equal(new CursorPosition(2, 3), cursor);
        Check("list");
    }

    [Fact]
    public void A_table_cuts_its_cells_by_width()
    {
        TableColumn[] columns = [new("網站", 6), new("Name", 6), new("有效至", 10)];
        string[][] rows = [["預設網站", "www.a-very-long-host-name.example.com", "2027-06-06"], ["第二個網站的名稱很長", "b", "2027-06-07"]];
        Table.Draw(screen, new Rect(1, 1, 46, 6), columns, rows, new ListState(2, 1));
        Check("table");
    }

    [Fact]
    public void A_dialog_stands_over_the_middle()
    {
        screen.Fill(screen.Whole, Style.Dim, ".");
        var cursor = Dialog.Draw(screen, screen.Whole, new DialogState(2, 1), "離開", "案件已儲存。要離開嗎？稍後可由首頁繼續。", ["離開", "留下"]);
        Assert.Equal("留", screen[cursor!.Value.X, cursor.Value.Y].Text);
        Check("dialog");
    }

    [Fact]
    public void Progress_has_marks_that_need_no_colour()
    {
        Progress.DrawSteps(
            screen,
            new Rect(1, 1, 30, 5),
            [(StepMark.Done, "讀取"), (StepMark.Skipped, "檔案驗證"), (StepMark.Failed, "送出"), (StepMark.Current, "等候"), (StepMark.Open, "安裝")]);
        Progress.DrawBar(screen, new Rect(1, 7, 50, 1), 3, 4, "3 / 4");
        Progress.DrawBar(screen, new Rect(1, 8, 50, 1), 5, 0, "請稍候");
        Choice.Draw(screen, new Rect(1, 10, 30, 2), new ChoiceState(2, 1), ["RSA 2048", "P-256"], isFocused: true);
        CheckBox.Draw(screen, new Rect(1, 12, 30, 1), new CheckBoxState(true), "金鑰可匯出", isFocused: false);
        Check("progress");
    }

    [Fact]
    public void The_bars_leave_out_what_does_not_fit()
    {
        Header.Draw(screen, new Rect(0, 0, 60, 1), "TWCA 伺服器憑證安裝手冊 (IIS) / 5.3 產生憑證請求檔", "練習機", Style.Practice);
        FooterKey[] keys = [new("Enter", "下一步"), new("Esc", "返回"), new("F1", "說明"), new("F2", "語言"), new("F6", "顯示相同效果的命令"), new("F9", "離開")];
        Footer.Draw(screen, new Rect(0, 14, 60, 1), keys);
        TextPane.Draw(screen, new Rect(1, 2, 40, 2), new TextPaneState(1), TextPane.Break("在網站應用程式伺服器上產生憑證請求檔，請使用主控台。完成之後（約需一分鐘），檔案存放在「文件」資料夾。然後將它貼到申請網頁上，並且再檢查一次。", 40));
        Boxes.Draw(screen, new Rect(1, 7, 30, 5), Style.Normal, "計畫");
        Boxes.Divide(screen, new Rect(1, 7, 30, 5), 2);
        Check("bars");
    }

    private void Check(string name)
    {
        Golden.Check($"{name}.txt", screen.ToText() + "\n" + screen.ToStyles());
    }
}

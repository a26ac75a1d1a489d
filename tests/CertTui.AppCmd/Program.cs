using CertTui.AppCmd;

// A stand-in for appcmd.exe of IIS, where there is none (Wine): it works on the applicationHost.config beside it, in the forms that
// CertTui uses. As the real one it speaks the language of the system, and its exit code says nothing.
Console.OutputEncoding = System.Text.Encoding.UTF8;
var iis = new IisFolder(AppContext.BaseDirectory);
iis.Note(args);
var isDone = args switch
{
    ["list", "site", ..] => iis.ListSites(Console.Out),
    ["add", "backup", var name] => iis.BackUp(name),
    ["set", "site", var site, var change] => iis.Change(IisFolder.ByName(site), change.TrimStart('/')),
    ["set", "config", _, var change, ..] => iis.Change(IisFolder.ById(change), IisFolder.WithoutId(change)),
    _ => false,
};
if (args is not ["list", ..])
    Console.WriteLine(isDone ? "已變更 SITE 物件" : "錯誤 ( message:找不到具有識別碼的 SITE 物件 )");

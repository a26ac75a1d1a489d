namespace CertTui.Machines.Practice.Training;

/// <summary>4.5 question 2: a page that is marked although its certificate is good.</summary>
internal static class PageScenarios
{
    public static IReadOnlyList<Scenario> Pages { get; } = [new("mixed", "page-not-secure", Mixed)];

    // A picture and a script by http, a picture in the style sheet; and an ordinary link, which is none of the three.
    private static Dictionary<string, string> Mixed(Ground ground)
    {
        var props = new Props(ground, "mixed");
        var leaf = props.Leaf("new", 1);
        props.Install(leaf, "new");
        props.PutSite(props.ByName(leaf));
        props.PutPage(props.Site, "index.html", $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Shop</title>
            <link rel="stylesheet" href="/site.css">
            <script src="http://{props.Host}/app.js"></script>
            </head>
            <body>
            <img src="http://{props.Host}/logo.png" alt="">
            <p><a href="http://{props.Host}/history.html">Our history</a></p>
            </body>
            </html>

            """);
        props.PutPage(props.Site, "site.css", $"body {{ margin: 0; }}\nheader {{ background: url(http://{props.Host}/back.png); }}\n");
        props.PutPage(props.Site, "logo.png", "a picture");
        props.PutPage(props.Site, "app.js", "'use strict';\n");
        return new() { ["endpoint"] = $"{props.Host}:443", ["pagePath"] = "/" };
    }
}

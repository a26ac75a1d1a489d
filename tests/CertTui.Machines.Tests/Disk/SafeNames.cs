using CertTui.Machines.Disk;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Machines.Tests.Disk;

public sealed class SafeNames
{
    [Fact]
    public void Any_text_makes_a_name_that_stays_in_its_folder() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().ToArbitrary(), text =>
        {
            var slug = SafeName.Slug(text.Get);
            return SafeName.Check(slug) == slug && Path.GetFileName(slug) == slug && !TemporaryName.Is(slug);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("www.example.com.tw", "www.example.com.tw")]
    [InlineData("*.example.com.tw", "example.com.tw")]
    [InlineData("Practice CYBER Root CA", "practice-cyber-root-ca")]
    [InlineData("範例", "unnamed")]
    public void A_slug_is_readable(string text, string slug) => Assert.Equal(slug, SafeName.Slug(text));
}

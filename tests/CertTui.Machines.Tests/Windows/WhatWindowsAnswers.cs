using System.Net;
using System.Runtime.Versioning;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Windows.Iis;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Tests.Windows;

/// <summary>The error codes of winerror.h, where one thing has several, or one has to be told apart.</summary>
[SupportedOSPlatform("windows")]
public sealed class WhatWindowsAnswers
{
    [Theory]
    [InlineData(2, true)]
    [InlineData(259, true)]
    [InlineData(1168, true)]
    [InlineData(0, false)]
    [InlineData(5, false)]
    [InlineData(122, false)]
    public void To_a_question_about_what_is_not_there(uint result, bool isNothing) => Assert.Equal(isNothing, HttpApi.IsNothing(result));

    [Theory]
    [InlineData(0x80070032, true)]
    [InlineData(0x80070078, true)]
    [InlineData(0x80070005, false)]
    public void Where_a_store_writes_at_once_and_need_not_be_told_to(uint result, bool isUnknown) =>
        Assert.Equal(isUnknown, NativeErrors.IsUnknownCall((int)result));

    [Theory]
    [InlineData(5, "access-denied")]
    [InlineData(87, "io-failure")]
    [InlineData(1312, "iis-certificate-unusable")]
    public void Http_sys_to_a_record(uint result, string code) =>
        Assert.Equal(code, Requesting.RefusalOf(() => HttpSysRecords.Require(new SslEndpoint(IPAddress.Any, 443), result)));

    [Fact]
    public void Two_records_of_one_endpoint()
    {
        // The central store may have a record of its port and one of the host "*" besides.
        var central = new SslRecord(SslEndpoint.Central(443), "", "MY", SslRecord.Iis);
        var bindings = IisBindings.Of([central, central with { CheckMode = 1 }], new MemoryStores());
        Assert.Single(bindings.Of(new IisSite(1, "One", "", [new IisBinding("https", "*:443:www.example.com", 3)])));
    }
}

using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://p.example:9994", "https://p.example:9994/api/v2/")]
    [InlineData("https://p.example:9994/api/v2", "https://p.example:9994/api/v2/")]
    [InlineData("http://10.0.0.5/ozmap/", "http://10.0.0.5/ozmap/api/v2/")]
    [InlineData("http://10.0.0.5/ozmap/api/v2/?x=1#y", "http://10.0.0.5/ozmap/api/v2/")]
    [InlineData("http://10.0.0.5/myapi/v2", "http://10.0.0.5/myapi/v2/api/v2/")]
    [InlineData("http://[::1]:80/api/v2", "http://[::1]/api/v2/")]
    public void The_api_is_below_the_root_whatever_was_pasted(string pasted, string api)
    {
        Assert.Equal(api, new OzmapAddress(new Uri(pasted)).Api.AbsoluteUri);
        Assert.Equal(api, new Uri(OzmapClientOptions.Normalize(new Uri(pasted)), "api/v2/").AbsoluteUri);
    }

    [Fact]
    public void What_is_no_address_is_refused()
    {
        Assert.Throws<ArgumentException>(() => OzmapClientOptions.Normalize(new Uri("ozmap", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => OzmapClientOptions.Normalize(new Uri("ftp://p.example")));
    }

    [Theory]
    [InlineData("https://p.example:9994", "/api/v2/boxes?cursor=1", "https://p.example:9994/api/v2/boxes?cursor=1")]
    [InlineData("https://p.example:9994", "http://p.example/api/v2/boxes?cursor=1", "https://p.example:9994/api/v2/boxes?cursor=1")]
    [InlineData("https://p.example:9994", "?cursor=1", "https://p.example:9994/api/v2/boxes?cursor=1")]
    [InlineData("https://p.example/ozmap", "/api/v2/boxes?cursor=1", "https://p.example/ozmap/api/v2/boxes?cursor=1")]
    [InlineData("https://p.example/ozmap", "/ozmap/api/v2/boxes?cursor=1", "https://p.example/ozmap/api/v2/boxes?cursor=1")]
    [InlineData("https://p.example/ozmap", "//q.example/api/v2/boxes", null)]
    [InlineData("https://p.example", "https://p.example.evil/api/v2/boxes", null)]
    [InlineData("https://p.example", "https://p.example@q.example/api/v2/boxes", null)]
    [InlineData("https://p.example", "/api/v2", null)]
    [InlineData("https://p.example", "/api/v20/boxes", null)]
    public void A_nextUrl_stays_on_our_host_and_below_the_api(string root, string nextUrl, string? expected)
    {
        var address = new OzmapAddress(new Uri(root));

        Assert.Equal(expected, address.Next(address.At("boxes?page=1"), nextUrl)?.AbsoluteUri);
    }
}

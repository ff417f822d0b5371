using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://provedor.sgp.net.br", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br//", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/api", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/api/", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/API/ura/clientes/", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/admin/", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/accounts/login/?next=/admin/", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/accounts/login", "https://provedor.sgp.net.br")]
    [InlineData("https://provedor.sgp.net.br/?x=1#top", "https://provedor.sgp.net.br")]
    [InlineData("https://sgp.net.br/tenant", "https://sgp.net.br/tenant")]
    [InlineData("https://sgp.net.br/tenant/", "https://sgp.net.br/tenant")]
    [InlineData("https://sgp.net.br/tenant/api/", "https://sgp.net.br/tenant")]
    [InlineData("https://sgp.net.br/tenant/accounts/login/?next=%2F", "https://sgp.net.br/tenant")]
    [InlineData("https://sgp.net.br/accounts/", "https://sgp.net.br/accounts")]
    [InlineData("https://sgp.net.br/apis/", "https://sgp.net.br/apis")]
    [InlineData("http://10.0.0.5:8000/", "http://10.0.0.5:8000")]
    [InlineData("https://sgp.net.br:443/a%20b/", "https://sgp.net.br/a%20b")]
    public void What_is_pasted_along_is_cut_off(string pasted, string address)
    {
        Assert.Equal(address, SgpAddress.Normalize(new Uri(pasted)));
        Assert.Equal(new Uri(address), SgpClientOptions.Normalize(new Uri(pasted)));
    }

    [Fact]
    public void What_is_no_address_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SgpClientOptions.Normalize(new Uri("sgp", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => SgpClientOptions.Normalize(new Uri("ftp://sgp.net.br")));
    }
}

using NSubstitute;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>Users put a substitute in the client's place; its parts are substitutes then, too.</summary>
public sealed class SubstituteTests
{
    [Fact]
    public async Task The_client_and_its_parts_can_be_substituted()
    {
        var client = Substitute.For<ISgpClient>();
        client.Fttx.ReadOnus(Arg.Any<SgpOnuQuery>()).Returns(SgpReading<SgpOnu>.Of(new SgpOnu { Id = 7 }));
        client.Catalogues.GetPopsAsync(SgpFixture.Ct).Returns([new(1, "CENTRO")]);
        var reading = client.Fttx.ReadOnus(new());

        Assert.Equal(7, Assert.Single(await SgpFixture.ReadAsync(reading)).Id);
        Assert.True(reading.IsComplete);
        Assert.Equal("CENTRO", Assert.Single(await client.Catalogues.GetPopsAsync(SgpFixture.Ct)).Name);
    }
}

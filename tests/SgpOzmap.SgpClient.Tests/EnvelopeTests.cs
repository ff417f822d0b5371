using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;

namespace SgpOzmap.SgpClient.Tests;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"paginacao":{"total":1},"clientes":[{"id":1,"contratos":[]}]}""", 1)]
    [InlineData("""[{"paginacao":{"total":1},"clientes":[{"id":1,"contratos":[]}]}]""", 1)]
    [InlineData("""{"paginacao":{"total":1},"result":[{"id":1,"contratos":[]}]}""", 1)]
    [InlineData("""{"paginacao":{"total":1},"results":[{"id":1,"contratos":[]}]}""", 1)]
    [InlineData("""{"paginacao":{"total":1},"data":[{"id":1,"contratos":[]}]}""", 1)]
    [InlineData("""[{"id":1,"contratos":[]}]""", null)]
    [InlineData("""{"clientes":[{"id":1,"contratos":[]}],"paginacao":null}""", null)]
    public async Task The_listing_comes_in_many_envelopes(string json, int? total)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var page = await sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct);

        Assert.Equal(1, Assert.Single(page.Customers).Id);
        Assert.Equal(total, page.Total);
    }

    [Theory]
    [InlineData("""[{"id":4,"pop":"CENTRO"}]""")]
    [InlineData("""{"result":[{"id":4,"pop":"CENTRO"}]}""")]
    [InlineData("""{"results":[{"id":4,"pop":"CENTRO"}],"count":1,"next":null}""")]
    [InlineData("""{"data":[{"id":4,"pop":"CENTRO"}]}""")]
    [InlineData("""{"has_error":false,"code":0,"data":{"total":1,"results":[{"id":4,"pop":"CENTRO"}]}}""")]
    [InlineData("""{"msg":"ok","pops":[{"id":4,"pop":"CENTRO"}],"outros":[{"id":5}]}""")]
    [InlineData("""{"warnings":["x"],"errors":[{"id":9}],"lista_de_pops":[{"id":4,"pop":"CENTRO"}]}""")]
    [InlineData("""{"meta":{"data":[1,2]},"pops":[{"id":4,"pop":"CENTRO"}]}""")]
    public async Task A_catalogue_comes_bare_or_wrapped(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        Assert.Equal([new(4, "CENTRO")], await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""[{"id":77,"service_contrato":501}]""")]
    [InlineData("""{"result":[{"id":77,"service_contrato":501}]}""")]
    [InlineData("""{"count":1,"results":[{"id":77,"service_contrato":501}]}""")]
    [InlineData("""{"onus":[{"id":77,"service_contrato":501}],"total":1}""")]
    public async Task The_onu_list_comes_bare_or_wrapped(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var reading = sgp.Client.Fttx.ReadOnus(new SgpOnuQuery());
        var row = Assert.Single(await SgpFixture.ReadAsync(reading));

        Assert.Equal((77L, 501L), (row.Id!.Value, row.ContractId!.Value));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Theory]
    [InlineData("""{"count":2,"results":[{"id":77}]}""")]
    [InlineData("""{"results":[{"id":77}],"next":"http://sgp/?offset=1"}""")]
    [InlineData("""[{"id":77},"x"]""")]
    public async Task An_onu_list_that_says_there_is_more_is_partial(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var reading = sgp.Client.Fttx.ReadOnus(new SgpOnuQuery());

        Assert.Single(await SgpFixture.ReadAsync(reading));
        Assert.False(reading.IsComplete);
        Assert.NotNull(reading.IncompleteReason);
    }

    [Theory]
    [InlineData("""{"count":2,"results":[{"id":4,"pop":"A"}]}""")]
    [InlineData("""["A","B"]""")]
    [InlineData("""{"foo":1}""")]
    [InlineData("""{"result":null}""")]
    [InlineData("""{"result":{}}""")]
    [InlineData("{}")]
    public async Task A_catalogue_that_is_partial_or_none_is_an_error_and_no_short_list(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal(SgpErrorKind.InvalidBody, error.Kind);
        Assert.False(error.IsTransient);
        Assert.Single(sgp.Requests);
    }

    [Theory]
    [InlineData("""{"foo":1}""")]
    [InlineData("""{"clientes":{}}""")]
    [InlineData("""{"clientes":null,"paginacao":{"total":3}}""")]
    [InlineData("""[{"clientes":[]},{"clientes":[]}]""")]
    public async Task A_listing_without_its_list_is_no_empty_page(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var error = await SgpFixture.FailsAsync(() => sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct));

        Assert.Equal(SgpErrorKind.InvalidBody, error.Kind);
        Assert.False(error.IsTransient);
        Assert.Single(sgp.Requests);
    }
}

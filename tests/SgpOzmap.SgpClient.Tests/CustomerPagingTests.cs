using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class CustomerPagingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(23)]
    public async Task Every_customer_comes_once_and_the_reading_is_complete(int customers)
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(customers), o => o.PageSize = 10);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal(Enumerable.Range(1, customers).Select(i => (long?)i), rows.Select(r => r.Id));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Assert.Null(reading.IncompleteReason);
        Assert.Equal(customers, reading.Announced);
    }

    [Fact]
    public async Task The_offset_moves_on_by_the_rows_received_not_by_the_rows_asked_for()
    {
        // A server that gives three rows a page whatever it is asked for.
        await using var sgp = await SgpFixture.StartAsync((context, request) =>
            StubServer.JsonAsync(context, SgpFixture.Page(8, Enumerable.Range(1, 8).Skip(SgpFixture.Offset(request)).Take(3).Select(SgpFixture.Customer))));
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal([0, 3, 6], sgp.Requests.Select(SgpFixture.Offset));
        Assert.Equal(8, rows.Count);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task It_stops_at_the_total_without_asking_for_an_empty_page()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(20), o => o.PageSize = 10);
        await sgp.ReadCustomersAsync();

        Assert.Equal([0, 10], sgp.Requests.Select(SgpFixture.Offset));
    }

    [Fact]
    public async Task Without_a_total_it_goes_on_to_the_empty_page_and_is_complete()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(20, sayTotal: false), o => o.PageSize = 10);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal([0, 10, 20], sgp.Requests.Select(SgpFixture.Offset));
        Assert.Equal(20, rows.Count);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task A_total_of_nought_with_rows_is_no_total()
    {
        await using var sgp = await SgpFixture.StartAsync((context, request) =>
            StubServer.JsonAsync(context, SgpFixture.Page(0, Enumerable.Range(1, 4).Skip(SgpFixture.Offset(request)).Take(2).Select(SgpFixture.Customer))));
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal(4, rows.Count);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_an_error_and_no_endless_loop()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(9, SgpFixture.Customer(1), SgpFixture.Customer(2)));
        var reading = sgp.Client.ReadCustomers(new());
        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal(SgpErrorKind.NoProgress, error.Kind);
        Assert.Equal(2, sgp.Requests.Count);
        Assert.False(reading.IsComplete);
        Assert.Contains("NoProgress", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_noticed_without_any_id()
    {
        await using var sgp = await SgpFixture.StartAsync("""{"clientes":[{"nome":"A","contratos":[]},{"nome":"B","contratos":[]}]}""");
        var error = await SgpFixture.FailsAsync(() => sgp.ReadCustomersAsync());

        Assert.Equal(SgpErrorKind.NoProgress, error.Kind);
        Assert.Equal(2, sgp.Requests.Count);
    }

    [Fact]
    public async Task A_row_that_a_shifted_page_repeats_comes_once()
    {
        await using var sgp = await SgpFixture.StartAsync(
        [
            SgpFixture.Json(SgpFixture.Page(3, SgpFixture.Customer(1), SgpFixture.Customer(2))),
            SgpFixture.Json(SgpFixture.Page(4, SgpFixture.Customer(2), SgpFixture.Customer(3))),
        ]);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal([1L, 2L, 3L], rows.Select(r => r.Id!.Value));
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task Customers_without_an_id_are_told_apart_by_their_first_contract()
    {
        const string First = """{"nome":"A","contratos":[{"contrato":1}]}""";
        const string Second = """{"nome":"A","contratos":[{"contrato":2}]}""";
        await using var sgp = await SgpFixture.StartAsync(
        [
            SgpFixture.Json(SgpFixture.Page(3, First, Second)),
            SgpFixture.Json(SgpFixture.Page(3, Second, """{"nome":"A","contratos":[{"contrato":3}]}""")),
        ]);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal([1L, 2L, 3L], rows.Select(r => r.Contracts![0].Id!.Value));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task The_callers_query_is_not_touched()
    {
        var query = new SgpCustomerQuery { ContractId = 5 };
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(20), o => o.PageSize = 10);
        await sgp.ReadCustomersAsync(query);

        Assert.Equal(new SgpCustomerQuery { ContractId = 5 }, query);
        Assert.All(sgp.Requests, r => Assert.Equal("5", SgpFixture.Form(r)["contrato"]));
    }
}

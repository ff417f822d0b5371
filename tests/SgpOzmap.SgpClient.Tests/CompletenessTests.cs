using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>A partial reading is no proof that a contract is gone, so every doubt must show.</summary>
public sealed class CompletenessTests
{
    [Theory]
    [InlineData("""{"id":1,"nome":"A"}""", "without their list of contracts")]
    [InlineData("""{"id":1,"contratos":null}""", "without their list of contracts")]
    [InlineData("""{"id":1,"contratos":"erro"}""", "without their list of contracts")]
    [InlineData("""{"id":1,"contratos":{}}""", "without their list of contracts")]
    [InlineData("17", "without their list of contracts")]
    [InlineData("""{"id":1,"contratos":[{"status":"Ativo"}]}""", "without an id")]
    [InlineData("""{"id":1,"contratos":[{"contrato":"None","id":""}]}""", "without an id")]
    [InlineData("""{"id":1,"contratos":["x"]}""", "without an id")]
    public async Task A_row_that_does_not_say_all_makes_the_reading_partial(string row, string reason)
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(1, row));
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Single(rows);
        Assert.False(reading.IsComplete);
        Assert.Contains(reason, reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_of_contracts_is_normal()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(1, """{"id":1,"contratos":[]}"""));
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Empty(Assert.Single(rows).Contracts!);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task Contracts_that_were_not_asked_for_are_not_missed()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(1, """{"id":1}"""));
        var (rows, reading) = await sgp.ReadCustomersAsync(new() { OmitContracts = true });

        Assert.Null(Assert.Single(rows).Contracts);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task Fewer_customers_than_announced_are_partial()
    {
        await using var sgp = await SgpFixture.StartAsync(
            [SgpFixture.Json(SgpFixture.Page(5, SgpFixture.Customer(1), SgpFixture.Customer(2))), SgpFixture.Json(SgpFixture.Page(5))]);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal(2, rows.Count);
        Assert.False(reading.IsComplete);
        Assert.Contains("announced 5", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_total_that_fell_is_partial_even_where_the_rows_suffice()
    {
        await using var sgp = await SgpFixture.StartAsync(
        [
            SgpFixture.Json(SgpFixture.Page(4, SgpFixture.Customer(1), SgpFixture.Customer(2))),
            SgpFixture.Json(SgpFixture.Page(3, SgpFixture.Customer(3))),
        ]);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal(3, rows.Count);
        Assert.False(reading.IsComplete);
        Assert.Contains("fell", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_total_that_grew_must_be_reached()
    {
        await using var sgp = await SgpFixture.StartAsync(
        [
            SgpFixture.Json(SgpFixture.Page(2, SgpFixture.Customer(1))),
            SgpFixture.Json(SgpFixture.Page(3, SgpFixture.Customer(2))),
            SgpFixture.Json(SgpFixture.Page(3, SgpFixture.Customer(3))),
        ]);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal(3, rows.Count);
        Assert.Equal(3, reading.Announced);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task A_page_that_fails_throws_and_leaves_the_reading_partial()
    {
        await using var sgp = await SgpFixture.StartAsync(
            [SgpFixture.Json(SgpFixture.Page(4, SgpFixture.Customer(1), SgpFixture.Customer(2))), SgpFixture.Json("""{"erro":"x"}""", 400)]);
        var reading = sgp.Client.ReadCustomers(new());
        var rows = new List<SgpCustomer>();
        var error = await SgpFixture.FailsAsync(async () =>
        {
            await foreach (var row in reading.WithCancellation(SgpFixture.Ct))
                rows.Add(row);
        });

        Assert.Equal(SgpErrorKind.Refused, error.Kind);
        Assert.Equal(2, rows.Count);
        Assert.False(reading.IsComplete);
        Assert.Equal("The page at offset 2 failed: Refused.", reading.IncompleteReason);
    }

    [Fact]
    public async Task A_reading_that_began_in_the_middle_is_partial()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(20, sayTotal: false), o => o.PageSize = 10);
        var (rows, reading) = await sgp.ReadCustomersAsync(new() { Offset = 15 });

        Assert.Equal(5, rows.Count);
        Assert.False(reading.IsComplete);
        Assert.Contains("offset 15", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_at_all_is_complete_only_when_the_server_says_nought()
    {
        await using var silent = await SgpFixture.StartAsync("""{"clientes":[]}""");
        var (_, partial) = await silent.ReadCustomersAsync();
        await using var telling = await SgpFixture.StartAsync(SgpFixture.Page(0));
        var (_, complete) = await telling.ReadCustomersAsync();

        Assert.False(partial.IsComplete);
        Assert.NotNull(partial.IncompleteReason);
        Assert.True(complete.IsComplete, complete.IncompleteReason);
    }

    [Fact]
    public async Task A_reading_that_the_caller_leaves_is_partial()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Paged(2));
        var reading = sgp.Client.ReadCustomers(new());
        await foreach (var row in reading.WithCancellation(SgpFixture.Ct))
        {
            Assert.Equal(1, row.Id);
            break;
        }

        Assert.False(reading.IsComplete);
        Assert.NotNull(reading.IncompleteReason);
    }

    [Fact]
    public async Task A_failed_first_page_is_never_an_empty_complete_reading()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.HtmlAsync(context), o => o.MaxRetries = 0);
        var reading = sgp.Client.ReadCustomers(new());
        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal(SgpErrorKind.Html, error.Kind);
        Assert.False(reading.IsComplete);
    }
}

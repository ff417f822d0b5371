using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

public abstract class SearchTests(StorageProvider? provider) : HistoryTest(provider)
{
    private static readonly EntryQuery All = new() { RunId = "r1" };

    [Theory]
    [InlineData("maria", "0 1 2 3 6")]
    [InlineData("MÀRIÂ   sobral", "0 1 2 3 6")]
    [InlineData("maria cto", "0 1 2 6")]
    [InlineData("praia", "4 5 6")]
    [InlineData("recusado", "3")]
    [InlineData("boxnotfound 9", "4 5")]
    [InlineData("ria apa", "0 1 2 3 6")]
    [InlineData("mariasobral", "")]
    [InlineData("pessoa", "")]
    public async Task All_words_must_occur_whatever_their_case_and_accents(string text, string found)
    {
        await AddAsync(Make.Run("r1"));

        Assert.Equal(found, string.Join(' ', await FindAsync(All with { Text = text })));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("'; DROP TABLE run_entries; --")]
    [InlineData("\"")]
    [InlineData("$1 @p0 {0}")]
    [InlineData("\ud800")]
    [InlineData("\udfff\ud800x")]
    public async Task Hostile_text_finds_itself_and_nothing_else(string text)
    {
        var plan = SyncPlan.Restore(2, 2, [], [Make.Finding(1), Make.Finding(2)], []);
        await AddAsync(Make.Quiet("r1", Make.Noon) with { Plan = plan, Subjects = ImmutableDictionary<long, ContractSubject>.Empty.Add(2, new("Zé " + text)) });

        Assert.Equal([1], await FindAsync(All with { Text = text }));
    }

    [Theory]
    [InlineData("\0", 2)]
    [InlineData("\t\r\n\u2028", 2)]
    [InlineData("a\0b", 0)]
    public async Task What_no_database_takes_parts_words(string text, int found)
    {
        await AddAsync(Make.Quiet("r1", Make.Noon) with { Plan = SyncPlan.Restore(2, 2, [], [Make.Finding(1), Make.Finding(2)], []) });

        Assert.Equal(found, (await FindAsync(All with { Text = text })).Count);
    }

    [Fact]
    public async Task Endless_text_is_cut_and_harmless()
    {
        await AddAsync(Make.Run("r1"));

        Assert.Empty(await FindAsync(All with { Text = new('x', 10_000) }));
        Assert.Empty(await FindAsync(All with { Text = string.Concat(Enumerable.Repeat("xq ", 5_000)) }));
        Assert.Equal(7, (await FindAsync(All with { Text = new(' ', 10_000) })).Count);
        Assert.Empty(await FindAsync(All with { Text = new('\ud83d', 10_000), Box = new('%', 10_000), Project = "\0" }));
    }
}

public sealed class InMemorySearchTests() : SearchTests(null);

public sealed class SqliteSearchTests() : SearchTests(StorageProvider.Sqlite);

public sealed class PostgreSqlSearchTests() : SearchTests(StorageProvider.PostgreSql);

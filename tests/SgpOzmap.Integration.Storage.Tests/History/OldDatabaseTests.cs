using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Configuration;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Protection;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

public abstract class OldDatabaseTests(StorageProvider provider) : StoreTest(provider)
{
    [Fact]
    public async Task A_database_of_the_first_version_is_brought_up_and_read()
    {
        await MakeOldAsync();
        var stores = Open();
        await stores.Check.CheckAsync(Stop);

        var entries = (await stores.History.GetEntriesAsync(new() { RunId = "r1" }, 0, 100, Stop)).Entries;

        // Without what the first version did not keep, and with what the change and the finding say themselves.
        Assert.Equal(
            ["Annotate", "Remove Warning Held CTO 1:3 Maria Aparecida Sobral", "Set Info Applied", "Rename Error Failed", "Finding Warning CTO 9", "Finding Info CTO 9", "Rename Info Withheld"],
            [
                "Annotate", $"Remove {entries[0].Level} {entries[0].Outcome} {entries[0].Subject.Box}:{entries[0].Subject.Port} {entries[0].Subject.Name}",
                $"Set {entries[1].Level} {entries[1].Outcome}", $"Rename {entries[2].Level} {entries[2].Outcome}",
                $"Finding {entries[3].Level} {entries[3].Subject.Box}", $"Finding {entries[4].Level} {entries[4].Subject.Box}", $"Rename {entries[5].Level} {entries[5].Type}",
            ]);
        Assert.Equal(6, entries.Count);
        Assert.All(entries, static e => Assert.Equal(Make.Noon, e.At));
        Assert.Equal(2, (await stores.History.GetEntriesAsync(new() { RunId = "r1", Level = EntryLevel.Warning }, 0, 100, Stop)).Total);
        Assert.Equal(2, (await stores.History.GetFacetsAsync("r1", Stop)).Actions.Single(static a => a.Key == ChangeKind.Rename).Value);
        Assert.Equal((0, 1, 1), (await stores.History.FindRunAsync("r1", Stop)) is { } run ? (run.Created, run.Updated, run.Failed) : default);

        // Places and words of old rows are not searched.
        Assert.Equal(0, (await stores.History.GetEntriesAsync(new() { RunId = "r1", Box = "CTO 1" }, 0, 100, Stop)).Total);
        Assert.Equal(0, (await stores.History.GetEntriesAsync(new() { RunId = "r1", Text = "rename" }, 0, 100, Stop)).Total);
        Assert.Single(await stores.History.GetStoryAsync("norte", 2, 10, Stop));
    }

    [Fact]
    public async Task Its_runs_are_what_they_were_and_new_ones_are_added()
    {
        await MakeOldAsync();
        var stores = Open();

        var old = (await stores.Runs.FindRunAsync("r1", Stop))!;
        await stores.Runs.AddRunAsync(Make.Run("r2", at: Make.Noon.AddHours(1)), Stop);

        Assert.Equal(["1/RemoveProperty", "2/SetStatus"], old.Plan!.Changes.Select(static c => c.Id));
        Assert.Equal([ChangeOutcome.Held, ChangeOutcome.Applied, ChangeOutcome.Failed], old.Changes.Select(static c => c.Outcome));
        Assert.Equal((2, 1), (old.Plan.Findings.Length, old.Plan.Withheld.Length));
        Assert.Empty(old.Subjects);
        Assert.Equal(["r2", "r1"], (await stores.History.GetRunsAsync(new(), Stop)).Select(static r => r.RunId));
        Assert.Equal(7, (await stores.History.GetEntriesAsync(new() { RunId = "r2" }, 0, 100, Stop)).Total);
    }

    /// <summary>What the first version made: one run whose plan was kept beside its results.</summary>
    private async Task MakeOldAsync()
    {
        if (!IsPostgreSql)
            await File.WriteAllBytesAsync(Database.File, [], Stop);
        await using var connections = new StoreConnections(new StorageOptions { Provider = IsPostgreSql ? StorageProvider.PostgreSql : StorageProvider.Sqlite, ConnectionString = Database.ConnectionString });
        await using var context = connections.Create();
        await context.Database.OpenConnectionAsync(Stop);
        var first = context.Database.GetMigrations().First();
        Assert.EndsWith("_Initial", first, StringComparison.Ordinal);
        await using (var command = context.Database.GetDbConnection().CreateCommand())
        {
#pragma warning disable CA2100 // The script is made from this package's migrations.
            command.CommandText = context.GetService<IMigrator>().GenerateScript(Migration.InitialDatabase, first);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Stop);
        }

        await InsertAsync(context, "runs", new()
        {
            ["id"] = "r1",
            ["tenant"] = "norte",
            ["mode"] = "Apply",
            ["reading"] = "Full",
            ["started_at"] = Make.Noon.UtcTicks,
            ["duration"] = TimeSpan.TicksPerSecond,
            ["is_unfinished"] = false,
            ["has_failed"] = true,
            ["contracts_complete"] = true,
            ["is_listing_only"] = false,
            ["sgp_requests"] = 1,
            ["ozmap_requests"] = 2,
            ["plan_contracts"] = 10,
            ["plan_matched_clients"] = 9,
            ["digest"] = "abc",
            ["gate_removals"] = 0,
            ["gate_is_approved"] = false,
            ["gate_remembers_contracts"] = false,
            ["failures"] = "[]",
            ["notes"] = "[]",
            ["parts"] = "[]",
            ["created"] = 0,
            ["updated"] = 1,
            ["moved"] = 0,
            ["removed"] = 0,
            ["planned"] = 0,
            ["applied"] = 1,
            ["failed"] = 1,
            ["held"] = 1,
            ["skipped"] = 0,
            ["findings"] = 2,
            ["withheld"] = 1,
        });
        var (remove, status, rename) = (Make.Remove(1), Make.Status(2), Make.Rename(3));
        await EntryAsync(0, "Change", 1, "RemoveProperty", StoredJson.Write<PlannedChange>(remove), "Held");
        await EntryAsync(1, "Change", 2, "SetStatus", StoredJson.Write<PlannedChange>(status), "Applied");
        await EntryAsync(2, "Change", 3, "Rename", StoredJson.Write<PlannedChange>(rename), "Failed");
        await EntryAsync(3, "Change", 1, "RemoveProperty", StoredJson.Write<PlannedChange>(remove), null, isInPlan: true);
        await EntryAsync(4, "Change", 2, "SetStatus", StoredJson.Write<PlannedChange>(status), null, isInPlan: true);
        await EntryAsync(5, "Finding", 7, "BoxNotFound", StoredJson.Write(Make.Finding(7)), null);
        await EntryAsync(6, "Finding", 8, "VacantPropertyHoldsPort", StoredJson.Write(Make.Finding(8) with { Code = Rules.Findings.FindingCode.VacantPropertyHoldsPort }), null);
        await EntryAsync(7, "Withheld", 9, "Rename", StoredJson.Write(new WithheldChange(Rules.Policies.Feature.UpdateName, Make.Rename(9))), null);

        Task EntryAsync(int ordinal, string type, long contract, string name, byte[] payload, string? outcome, bool isInPlan = false) => InsertAsync(context, "run_entries", new()
        {
            ["run_id"] = "r1",
            ["ordinal"] = ordinal,
            ["tenant"] = "norte",
            ["started_at"] = Make.Noon.UtcTicks,
            ["type"] = type,
            ["contract"] = contract,
            ["name"] = name,
            ["feature"] = type == "Withheld" ? "UpdateName" : null,
            ["outcome"] = outcome,
            ["is_in_plan"] = isInPlan,
            ["is_held"] = false,
            ["payload"] = PayloadProtection.AsIs(payload),
        });
    }

    private static async Task InsertAsync(StoreContext context, string table, Dictionary<string, object?> values)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of this test.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Keys.Select(static k => "@" + k))})";
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
    }
}

public sealed class SqliteOldDatabaseTests() : OldDatabaseTests(StorageProvider.Sqlite);

public sealed class PostgreSqlOldDatabaseTests() : OldDatabaseTests(StorageProvider.PostgreSql);

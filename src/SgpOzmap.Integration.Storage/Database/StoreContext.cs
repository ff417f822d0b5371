using System.Text;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>The tables. One context a unit of work.</summary>
internal abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Where EF Core keeps which migrations were made.</summary>
    internal const string HistoryTable = "sgpozmap_migrations";

    internal DbSet<RunRow> Runs => Set<RunRow>();

    internal DbSet<RunEntryRow> Entries => Set<RunEntryRow>();

    internal DbSet<MapSnapshotRow> MapSnapshots => Set<MapSnapshotRow>();

    internal DbSet<JournalRow> Journal => Set<JournalRow>();

    internal DbSet<LeaseRow> Leases => Set<LeaseRow>();

    internal DbSet<HeldPlanRow> HeldPlans => Set<HeldPlanRow>();

    internal DbSet<LastSeenRow> LastSeen => Set<LastSeenRow>();

    internal DbSet<SeenStateRow> SeenStates => Set<SeenStateRow>();

    internal DbSet<SeenReadingRow> SeenReadings => Set<SeenReadingRow>();

    internal DbSet<SeenContractRow> SeenContracts => Set<SeenContractRow>();

    internal DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    internal abstract bool IsPostgreSql { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<long>();

        // Names can be read in the database, and do not move when a member is added.
        configurationBuilder.Properties<RunMode>().HaveConversion<string>();
        configurationBuilder.Properties<ReadingKind>().HaveConversion<string>();
        configurationBuilder.Properties<EntryType>().HaveConversion<string>();
        configurationBuilder.Properties<EntryLevel>().HaveConversion<string>();
        configurationBuilder.Properties<ChangeOutcome>().HaveConversion<string>();
        configurationBuilder.Properties<ChangeKind>().HaveConversion<string>();
        configurationBuilder.Properties<Feature>().HaveConversion<string>();
        configurationBuilder.Properties<JournalState>().HaveConversion<string>();
        configurationBuilder.Properties<HeldPlanState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RunRow>(table =>
        {
            table.ToTable("runs").HasKey(static r => r.Id);
            table.HasIndex(static r => new { r.Tenant, r.StartedAt });
            table.HasIndex(static r => r.StartedAt);
        });
        modelBuilder.Entity<RunEntryRow>(table =>
        {
            table.ToTable("run_entries").HasKey(static e => new { e.RunId, e.Ordinal });
            table.HasIndex(static e => new { e.Tenant, e.Contract, e.StartedAt });

            // Each filter of one run has an index that is in the order of the entries, so that a page is read without sorting.
            table.HasIndex(static e => new { e.RunId, e.Level, e.Ordinal });
            table.HasIndex(static e => new { e.RunId, e.Type, e.Name, e.Ordinal });
            table.HasIndex(static e => new { e.RunId, e.Box, e.Ordinal });
            table.HasIndex(static e => new { e.RunId, e.Project, e.Ordinal });
            table.HasIndex(static e => new { e.RunId, e.Contract, e.Ordinal });
        });
        modelBuilder.Entity<JournalRow>(table =>
        {
            table.ToTable("journal").HasKey(static j => j.Id);
            table.HasIndex(static j => j.RunId);
            table.HasIndex(static j => new { j.Tenant, j.State });
            table.HasIndex(static j => new { j.Batch, j.Ordinal }).IsUnique();
            table.HasIndex(static j => j.IntendedAt);
        });
        modelBuilder.Entity<MapSnapshotRow>().ToTable("map_snapshots").HasKey(static s => s.Tenant);
        modelBuilder.Entity<LeaseRow>().ToTable("leases").HasKey(static l => l.Tenant);
        modelBuilder.Entity<HeldPlanRow>(table =>
        {
            table.ToTable("held_plans").HasKey(static p => p.Id);
            table.HasIndex(static p => p.Digest);
            table.HasIndex(static p => new { p.Tenant, p.State });
        });
        modelBuilder.Entity<LastSeenRow>().ToTable("last_seen").HasKey(static l => new { l.Tenant, l.Source });
        modelBuilder.Entity<SeenStateRow>().ToTable("seen_states").HasKey(static s => s.Tenant);
        modelBuilder.Entity<SeenReadingRow>().ToTable("seen_readings").HasKey(static r => r.Tenant);
        modelBuilder.Entity<SeenContractRow>(table =>
        {
            table.ToTable("seen_contracts").HasKey(static c => new { c.Tenant, c.IsOfReading, c.Id });
            table.Property(static c => c.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<ProtectionKeyRow>().ToTable("protection_keys").HasKey(static k => k.Id);

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(static e => e.GetProperties()))
            property.SetColumnName(Snake(property.Name));
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}

using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.Integration.Sources.Ozmap;

/// <summary>The lists of the map, each read completely.</summary>
/// <param name="Projects">The projects.</param>
/// <param name="Boxes">The boxes.</param>
/// <param name="Splitters">The splitters, service ones or not.</param>
/// <param name="Clients">The clients.</param>
/// <param name="Properties">The properties.</param>
internal sealed record MapLists(
    List<Project> Projects, List<Box> Boxes, List<Splitter> Splitters, List<FtthClient> Clients, List<Property> Properties)
{
    private const int ProgressStep = 100;

    /// <summary>By the cursor: between numbered pages a row that goes while another comes can be missed, and nobody would know.</summary>
    private static readonly OzmapQuery Whole = new() { PageConcurrency = 1 };

    internal static async Task<MapLists> ReadAsync(IOzmapClient client, string tenant, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counter = new Counter(tenant, progress);
        var projects = RowsAsync(client, OzmapResource.Projects, counter, cancellation);
        var boxes = RowsAsync(client, OzmapResource.Boxes, counter, cancellation);
        var splitters = RowsAsync(client, OzmapResource.Splitters, counter, cancellation);
        var clients = RowsAsync(client, OzmapResource.Clients, counter, cancellation);

        // All are awaited, so that none goes on reading after one has failed.
        var lists = Task.WhenAll(projects, boxes, splitters, clients);
        await lists.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Rethrow(cancellationToken, projects, boxes, splitters, clients);

        // Last, so that a client that is placed meanwhile is not mistaken for one without a property.
        var properties = await RowsAsync(client, OzmapResource.Properties, counter, cancellation).ConfigureAwait(false);
        return new(
            await projects.ConfigureAwait(false),
            await boxes.ConfigureAwait(false),
            await splitters.ConfigureAwait(false),
            await clients.ConfigureAwait(false),
            properties);
    }

    private static async Task<List<T>> RowsAsync<T>(
        IOzmapClient client, OzmapResource<T> resource, Counter counter, CancellationTokenSource cancellation)
        where T : OzmapRecord
    {
        try
        {
            var rows = new List<T>();
            var reading = client.Read(resource, Whole);
            await foreach (var row in reading.WithCancellation(cancellation.Token).ConfigureAwait(false))
            {
                if (string.IsNullOrEmpty(row.Id))
                {
                    throw new MapReadException(new(
                        $"O OZmap devolveu em '{resource.Route}' um registro sem id; o mapa não pode ser lido por inteiro.",
                        $"OZmap returned a record without an id in '{resource.Route}'; the map cannot be read completely."));
                }

                rows.Add(row);
                counter.Add();
            }

            return reading.IsComplete
                ? rows
                : throw new MapReadException(new(
                    $"A lista '{resource.Route}' do OZmap foi lida apenas em parte; nada foi planejado. {reading.IncompleteReason}".TrimEnd(),
                    $"OZmap's list '{resource.Route}' was read only in part; nothing was planned. {reading.IncompleteReason}".TrimEnd()));
        }
        catch (Exception exception) when (exception is OzmapException or MapReadException)
        {
            await cancellation.CancelAsync().ConfigureAwait(false);
            throw exception as MapReadException ?? new MapReadException(
                new(
                    $"A lista '{resource.Route}' do OZmap não pôde ser lida; nada foi planejado. {exception.Message}",
                    $"OZmap's list '{resource.Route}' could not be read; nothing was planned. {exception.Message}"),
                exception);
        }
    }

    // The failure that came first cancelled the others; theirs is not the one to tell.
    private static void Rethrow(CancellationToken cancellationToken, params ReadOnlySpan<Task> tasks)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var task in tasks)
        {
            if (task.IsFaulted)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(task.Exception.InnerExceptions[0]);
        }

        foreach (var task in tasks)
        {
            if (task.IsCanceled)
                throw new OperationCanceledException("A list of OZmap was cancelled by itself.");
        }
    }

    private sealed class Counter(string tenant, IProgress<RunProgress>? progress)
    {
        private int _rows;

        internal void Add()
        {
            var rows = Interlocked.Increment(ref _rows);
            if (rows % ProgressStep == 0)
                progress?.Report(new(tenant, RunStage.ReadingMap, rows, null));
        }
    }
}

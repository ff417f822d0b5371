using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>A map in memory that remembers its calls and fails where a test says so.</summary>
internal sealed class FakeOzmap : IOzmapClient
{
    private readonly List<Fault> _faults = [];
    private int _made;

    internal ConcurrentDictionary<string, FtthClient> Clients { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, Property> Properties { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, Cable> Drops { get; } = new(StringComparer.Ordinal);

    /// <summary>Every call, e.g. <c>PATCH ftth-clients/c7</c>, in order.</summary>
    internal ConcurrentQueue<string> Calls { get; } = new();

    internal ConcurrentQueue<PropertyCreation> Creations { get; } = new();

    internal ConcurrentQueue<(string Id, PropertyUpdate Update)> PropertyUpdates { get; } = new();

    internal ConcurrentQueue<(string Id, FtthClientUpdate Update)> ClientUpdates { get; } = new();

    internal ConcurrentQueue<(IReadOnlyCollection<string> Ids, FtthClientBatchUpdate Update)> Batches { get; } = new();

    internal IEnumerable<string> Writes => Calls.Where(static c => !c.StartsWith("GET", StringComparison.Ordinal));

    /// <summary>What is awaited before every write.</summary>
    internal Func<string, Task> BeforeWrite { get; set; } = static _ => Task.CompletedTask;

    /// <summary>The list is read in part.</summary>
    internal bool ListsArePartial { get; set; }

    internal static OzmapException Refusal(int status, OzmapErrorKind kind, string? message = null)
        => new(kind, $"refused ({status})") { Status = (HttpStatusCode)status, ServerMessage = message, WriteOutcome = WriteOutcome.NotDone };

    internal static OzmapException Uncertain() => new(OzmapErrorKind.Timeout, "took too long") { WriteOutcome = WriteOutcome.Unknown };

    internal static OzmapException Unauthorized() => Refusal(401, OzmapErrorKind.Unauthorized);

    /// <summary>Lets calls that begin so fail.</summary>
    /// <param name="call">The beginning of the call.</param>
    /// <param name="exception">The failure.</param>
    /// <param name="times">How often.</param>
    /// <param name="isDone">The write is done all the same.</param>
    internal void Fail(string call, OzmapException exception, int times = 1, bool isDone = false)
        => _faults.Add(new(call, exception, isDone) { Left = times });

    internal void AddClient(long contract, string? property = null)
    {
        var client = new FtthClient { Id = $"c{contract}", Code = $"{contract}" };
        Clients[client.Id] = client;
        if (property is not null)
            Properties[property] = Property(property, client);
    }

    internal static Property Property(string id, FtthClient? client, int? port = 1, string box = "b1") => new()
    {
        Id = id,
        Box = new(box),
        Drop = new("d" + id[1..]),
        Client = client is null ? null : new(client.Id, client),
        Connections = port is null ? [] : [new() { Id = "s1", Port = port }],
    };

    public OzmapReading<T> Read<T>(OzmapResource<T> resource, OzmapQuery query)
        where T : OzmapRecord
        => new((reading, _) => RowsAsync(reading, resource, query));

    public async Task<T?> FindAsync<T>(OzmapResource<T> resource, string id, CancellationToken cancellationToken = default)
        where T : OzmapRecord
    {
        await CallAsync($"GET {resource.Route}/{id}", static () => { });
        return Rows(resource).FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));
    }

    public async Task<IReadOnlyList<Property>> FindPropertiesByClientCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        await CallAsync($"GET properties/client/{code}", static () => { });
        return [.. Properties.Values.Where(p => p.Client?.Value?.Code == code)];
    }

    public async Task<Property> CreatePropertyAsync(PropertyCreation property, CancellationToken cancellationToken = default)
    {
        Property? made = null;
        await CallAsync($"POST properties {property.Client?.Code}", () =>
        {
            Creations.Enqueue(property);
            var client = new FtthClient { Id = $"n{Interlocked.Increment(ref _made)}", Code = property.Client!.Code };
            Clients[client.Id] = client;
            made = Property($"q{_made}", client, property.Port, property.BoxId!);
            Properties[made.Id] = made;
        });
        return made!;
    }

    public Task UpdatePropertyAsync(string propertyId, PropertyUpdate update, CancellationToken cancellationToken = default)
        => CallAsync($"PATCH properties/{propertyId}", () =>
        {
            PropertyUpdates.Enqueue((propertyId, update));
            if (update.Client is { } created && Properties.TryGetValue(propertyId, out var property))
            {
                var client = new FtthClient { Id = $"n{Interlocked.Increment(ref _made)}", Code = created.Code };
                Clients[client.Id] = client;
                Properties[propertyId] = property with { Client = new(client.Id, client) };
            }
        });

    public Task DeletePropertyAsync(string propertyId, CancellationToken cancellationToken = default)
        => CallAsync($"DELETE properties/{propertyId}", () => Properties.TryRemove(propertyId, out _));

    public Task SetPropertiesPowerAsync(IReadOnlyCollection<string> propertyIds, double powerDbm, CancellationToken cancellationToken = default)
        => CallAsync($"POST properties/batch-update {powerDbm} x{propertyIds.Count}", () =>
        {
            foreach (var id in propertyIds)
                Properties[id] = Properties.GetValueOrDefault(id, new() { Id = id }) with { PotencyRead = powerDbm };
        });

    public Task UpdateClientAsync(string clientId, FtthClientUpdate update, CancellationToken cancellationToken = default)
        => CallAsync($"PATCH ftth-clients/{clientId}", () => ClientUpdates.Enqueue((clientId, update)));

    public Task DeleteClientAsync(string clientId, CancellationToken cancellationToken = default)
        => CallAsync($"DELETE ftth-clients/{clientId}", () => Clients.TryRemove(clientId, out _));

    public Task UpdateClientsAsync(IReadOnlyCollection<string> clientIds, FtthClientBatchUpdate update, CancellationToken cancellationToken = default)
        => CallAsync($"POST ftth-clients/batch-update x{clientIds.Count}", () => Batches.Enqueue((clientIds, update)));

    public Task DisconnectDropAsync(string dropId, CancellationToken cancellationToken = default)
        => CallAsync($"POST cables/{dropId}/fibers/disconnect", () =>
        {
            foreach (var property in Properties.Values.Where(p => p.Drop?.Id == dropId))
                Properties[property.Id] = property with { Connections = [] };
        });

    public Task CheckAuthenticationAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<OzmapPage<T>> GetPageAsync<T>(OzmapResource<T> resource, OzmapQuery query, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        => throw new NotSupportedException();

    public Task<T> CreateAsync<T, TCreation, TUpdate>(
        OzmapResource<T, TCreation, TUpdate> resource, TCreation creation, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TCreation : class
        where TUpdate : class
        => throw new NotSupportedException();

    public Task UpdateAsync<T, TUpdate>(
        OzmapUpdatableResource<T, TUpdate> resource, string id, TUpdate update, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TUpdate : class
        => throw new NotSupportedException();

    public Task DeleteAsync<T, TUpdate>(OzmapDeletableResource<T, TUpdate> resource, string id, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TUpdate : class
        => throw new NotSupportedException();

    public Task<JsonElement> PostFormAsync(string path, OzmapForm form, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<BoxTopology> GetTopologyAsync(string boxId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<JsonElement> SendAsync(HttpMethod method, string path, JsonElement? body = null, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    private IEnumerable<T> Rows<T>(OzmapResource<T> resource)
        where T : OzmapRecord
        => resource.Route switch
        {
            "properties" => Properties.Values.Cast<T>(),
            "cables" => Drops.Values.Cast<T>(),
            _ => Clients.Values.Cast<T>(),
        };

    private async IAsyncEnumerable<T> RowsAsync<T>(OzmapReading<T> reading, OzmapResource<T> resource, OzmapQuery query)
        where T : OzmapRecord
    {
        var filter = Assert.Single(query.Filters);
        Assert.Equal("in", filter.Operator);
        var wanted = filter.Value!.AsArray().Select(static v => v!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        await CallAsync($"GET {resource.Route} {filter.Property} x{wanted.Count}", static () => { });
        foreach (var row in Rows(resource))
        {
            if (wanted.Contains(filter.Property == "code" ? (row as FtthClient)!.Code! : row.Id))
                yield return row;
        }

        if (!ListsArePartial)
            reading.Complete();
    }

    private async Task CallAsync(string call, Action commit)
    {
        Calls.Enqueue(call);
        if (!call.StartsWith("GET", StringComparison.Ordinal))
            await BeforeWrite(call);
        var fault = _faults.Find(f => call.StartsWith(f.Call, StringComparison.Ordinal) && f.Take());
        if (fault is null or { IsDone: true })
            commit();
        if (fault is not null)
            throw fault.Exception;
    }

    private sealed record Fault(string Call, OzmapException Exception, bool IsDone)
    {
        private int _left;

        internal int Left
        {
            init => _left = value;
        }

        internal bool Take() => Interlocked.Decrement(ref _left) >= 0;
    }
}

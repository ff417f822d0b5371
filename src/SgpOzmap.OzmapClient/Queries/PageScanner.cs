using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>Reads one page: whole when it is short, else as its bytes arrive, so that a row's text is gone as soon as the row is made.</summary>
internal sealed class PageScanner<T>(OzmapResource<T> resource)
    where T : OzmapRecord
{
    /// <summary>A longer page is read as it arrives.</summary>
    private const int MostAtOnce = 1024 * 1024;

    private readonly JsonConverter<T> _converter = (JsonConverter<T>)resource.RowType.Converter;
    private readonly List<T> _rows = [];
    private JsonReaderState _state;
    private bool _isInside;
    private bool _isInRows;
    private bool _hasRows;
    private bool _isClosed;
    private bool _isWhole;
    private int? _total;
    private int? _start;
    private int? _limit;
    private bool? _hasNextPage;
    private string? _nextUrl;

    /// <summary>Reads a page.</summary>
    /// <exception cref="JsonException">It is no page: no object, no list of rows, or a row that is none.</exception>
    internal static async ValueTask<OzmapPage<T>> ReadAsync(OzmapResource<T> resource, PipeReader body, CancellationToken cancellationToken)
    {
        var scanner = new PageScanner<T>(resource);
        var result = await body.ReadAtLeastAsync(MostAtOnce, cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            scanner.ReadWhole(result.Buffer);
            body.AdvanceTo(result.Buffer.End);
            return scanner.Page();
        }

        while (true)
        {
            var done = scanner.ReadPart(result.Buffer, result.IsCompleted);
            body.AdvanceTo(result.Buffer.GetPosition(done), result.Buffer.End);
            if (result.IsCompleted)
                return scanner.Page();

            result = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private OzmapPage<T> Page() => _hasRows && _isClosed
        ? new OzmapPage<T> { Rows = _rows, Total = _total, Start = _start, Limit = _limit, HasNextPage = _hasNextPage, NextUrl = _nextUrl }
        : throw new JsonException("The page has no list of rows.");

    /// <summary>Reads a page that has arrived whole, from one piece of memory: no row has to be looked through for its end first.</summary>
    private void ReadWhole(ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsSingleSegment)
        {
            ReadWhole(buffer.FirstSpan);
            return;
        }

        var copy = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        try
        {
            buffer.CopyTo(copy);
            ReadWhole(copy.AsSpan(0, (int)buffer.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private void ReadWhole(ReadOnlySpan<byte> page)
    {
        _isWhole = true;
        var reader = new Utf8JsonReader(page);
        while (Step(ref reader))
        {
        }
    }

    private long ReadPart(ReadOnlySequence<byte> buffer, bool isFinal)
    {
        var reader = new Utf8JsonReader(buffer, isFinal, _state);
        while (true)
        {
            var before = reader;
            if (!Step(ref reader))
            {
                _state = before.CurrentState;
                return before.BytesConsumed;
            }
        }
    }

    private bool Step(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;

        if (_isInRows)
            return Row(ref reader);

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                return Field(ref reader);
            case JsonTokenType.StartObject when !_isInside:
                _isInside = true;
                return true;
            case JsonTokenType.EndObject:
                _isClosed = true;
                return true;
            default:
                throw new JsonException($"A page is of kind {reader.TokenType}.");
        }
    }

    private bool Row(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _isInRows = false;
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"A record is of kind {reader.TokenType}.");

        if (!_isWhole)
        {
            var end = reader;
            if (!end.TrySkip())
                return false;
        }

        _rows.Add(BodyReader.CheckId(_converter.Read(ref reader, typeof(T), resource.RowType.Options)));
        return true;
    }

    private bool Field(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        if (!reader.Read())
            return false;

        switch (name)
        {
            case "rows" when reader.TokenType == JsonTokenType.StartArray:
                _hasRows = _isInRows = true;
                return true;
            case "rows" when reader.TokenType == JsonTokenType.Null:
                _hasRows = true;
                return true;
            case "rows":
                throw new JsonException("The page has no list of rows.");
        }

        // A value that is not whole yet is read when it is.
        var value = reader;
        if (!reader.TrySkip())
            return false;

        switch (name)
        {
            case "total":
                _total = Lenient.Integer(ref value);
                break;
            case "start":
                _start = Lenient.Integer(ref value);
                break;
            case "limit":
                _limit = Lenient.Integer(ref value);
                break;
            case "hasNextPage":
                _hasNextPage = Lenient.Flag(ref value);
                break;
            case "nextUrl":
                _nextUrl = Lenient.Text(ref value) is { } next && !string.IsNullOrWhiteSpace(next) ? next.Trim() : null;
                break;
        }

        return true;
    }
}

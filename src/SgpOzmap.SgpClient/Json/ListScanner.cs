using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.SgpClient.Transport;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Json;

/// <summary>
/// Finds the list in a JSON body and reads its rows as the bytes arrive, holding none of them. The list comes bare, or in an object under
/// <c>result</c>, <c>results</c>, <c>data</c> or a name of its own.
/// </summary>
internal sealed class ListScanner<T>(JsonTypeInfo<T> rowType, string listName)
    where T : class
{
    private readonly string?[] _messages = new string?[ErrorBody.MessageKeys.Length];
    private JsonReaderState _state;
    private Place _place = Place.Start;
    private bool _isWrapped;

    private enum Place
    {
        Start,
        Object,
        List,
        End,
    }

    /// <summary>The list has been found.</summary>
    internal bool HasList { get; private set; }

    /// <summary>The JSON value has been closed.</summary>
    internal bool IsClosed => _place == Place.End;

    /// <summary>The rows that the object around the list announces (<c>total</c>, <c>count</c>).</summary>
    internal int? Announced { get; private set; }

    /// <summary>The object around the list names a further page.</summary>
    internal bool HasNext { get; private set; }

    /// <summary>The object says <c>has_error</c>.</summary>
    internal bool HasError { get; private set; }

    /// <summary>What the server says in place of a list.</summary>
    internal string? Message => Array.Find(_messages, m => m is not null);

    /// <summary>Reads what is whole in <paramref name="buffer"/>; null stands for a row that is no object. Returns the bytes that are done with.</summary>
    internal long Read(ReadOnlySequence<byte> buffer, ICollection<T?> rows)
    {
        var reader = new Utf8JsonReader(buffer, isFinalBlock: false, _state);
        while (true)
        {
            var before = reader;
            if (!Step(ref reader, rows))
            {
                _state = before.CurrentState;
                return before.BytesConsumed;
            }
        }
    }

    private bool Step(ref Utf8JsonReader reader, ICollection<T?> rows)
    {
        if (!reader.Read())
            return false;

        switch (_place)
        {
            case Place.Start:
                _isWrapped = reader.TokenType == JsonTokenType.StartObject;
                if (!_isWrapped)
                    EnterList();
                else
                    _place = Place.Object;
                return true;
            case Place.List:
                return Row(ref reader, rows);
            default:
                if (reader.TokenType == JsonTokenType.PropertyName)
                    return Property(ref reader);
                if (reader.CurrentDepth == 0)
                    _place = Place.End;
                return true;
        }
    }

    private bool Row(ref Utf8JsonReader reader, ICollection<T?> rows)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _place = _isWrapped ? Place.Object : Place.End;
            return true;
        }

        var whole = reader;
        if (!whole.TrySkip())
            return false;

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            rows.Add(JsonSerializer.Deserialize(ref reader, rowType));
        }
        else
        {
            reader = whole;
            rows.Add(null);
        }

        return true;
    }

    private bool Property(ref Utf8JsonReader reader)
    {
        var name = reader.GetString() ?? "";
        if (!reader.Read())
            return false;

        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when !HasList:
                if (!IsList(reader, name, out var decided))
                    return decided && reader.TrySkip();
                EnterList();
                return true;
            case JsonTokenType.StartObject when (!HasList && IsUsual(name)) || IsPaging(name):
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                if (reader.TokenType == JsonTokenType.StartObject && name is "next")
                    HasNext = true;
                return reader.TrySkip();
            default:
                Scalar(ref reader, name);
                return true;
        }
    }

    /// <summary>A list of a usual name, or one of objects under another name that is none of an error's.</summary>
    private bool IsList(Utf8JsonReader reader, string name, out bool decided)
    {
        decided = true;
        if (IsUsual(name))
            return true;

        if (Array.IndexOf(ErrorBody.MessageKeys, name) >= 0 || name is "errors" or "erros" or "messages" or "links")
            return false;

        decided = reader.Read();
        return decided && reader.TokenType == JsonTokenType.StartObject;
    }

    private bool IsUsual(string name) => string.Equals(name, listName, StringComparison.Ordinal) || name is "result" or "results" or "data";

    /// <summary>The object that says how many rows there are; one of its spellings is SGP's own.</summary>
    private static bool IsPaging(string name) => name is "paggination" or "pagination" or "paginacao";

    private void Scalar(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "total" or "count":
                Announced = SgpNumbers.Count(SgpNumbers.Integer(LenientText.Read(ref reader))) ?? Announced;
                break;
            case "next":
                HasNext = !SgpText.IsNothing(LenientText.Read(ref reader)) && reader.TokenType != JsonTokenType.False;
                break;
            case "has_error":
                HasError = reader.TokenType == JsonTokenType.True || (reader.TokenType == JsonTokenType.Number && LenientText.Read(ref reader) is not "0");
                break;
            default:
                var key = Array.IndexOf(ErrorBody.MessageKeys, name);
                if (key >= 0 && reader.TokenType == JsonTokenType.String)
                    _messages[key] = SgpText.AsSent(reader.GetString());
                break;
        }
    }

    private void EnterList()
    {
        HasList = true;
        _place = Place.List;
    }
}

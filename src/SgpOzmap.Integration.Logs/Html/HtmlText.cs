using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SgpOzmap.Integration.Logs.Html;

/// <summary>Collects HTML. What stands in the source code is markup; every value put into it is encoded, so that nothing from outside can be markup.</summary>
internal sealed class HtmlText
{
    // Accents stay readable; the characters that mean something in HTML are encoded whatever the ranges.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    /// <summary>Markup of our own that stands elsewhere in the source. Never give it anything else.</summary>
    internal static HtmlText FromMarkup(string markup)
    {
        var html = new HtmlText();
        html._text.Append(markup);
        return html;
    }

    internal HtmlText Add([InterpolatedStringHandlerArgument("")] ref Handler markup)
    {
        _ = markup;
        return this;
    }

    internal HtmlText Add(HtmlText other)
    {
        _text.Append(other._text);
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Splits an interpolated string into markup and values.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly StringBuilder _text;

        public Handler(int literalLength, int formattedCount, HtmlText owner)
        {
            _text = owner._text;
            _text.EnsureCapacity(_text.Length + literalLength + (16 * formattedCount));
        }

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? value) => _text.Append(Encoder.Encode(value ?? ""));

        public void AppendFormatted(int value) => _text.Append(value);
    }
}

using CsCheck;
using SgpOzmap.Integration.Rules.Planning;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Folding of names, and names near to one another.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("CTO-1", "CTO-1")]
    [InlineData("  cto-1\t", "CTO-1")]
    [InlineData("a  b \u00A0 c", "A B C")]
    [InlineData("ção ÁÉÍÓÚ ãõ âêô à ü ñ", "CAO AEIOU AO AEO A U N")]
    [InlineData("ĩũẽỹ", "IUEY")]
    [InlineData("c\u0327a\u0303o", "CAO")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("CTO_1/2.º", "CTO_1/2.º")]
    public void Folding(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Fact]
    public void Folding_twice_is_folding_once()
        => Gen.String[Gen.Char["aáÁ çÇ \t-1Z\u0301\u0303"], 0, 12].Sample(s => NameFolding.Fold(NameFolding.Fold(s)) == NameFolding.Fold(s), iter: 2000);

    [Fact]
    public void Composed_and_decomposed_fold_alike()
        => Gen.String[Gen.Char["aeiouAEIOUcCnNáéíóúâêôãõçñüÀÉÍÓÚÇ -1"], 0, 12].Sample(
            s => NameFolding.Fold(s) == NameFolding.Fold(s.Normalize(System.Text.NormalizationForm.FormD)), iter: 2000);

    [Theory]
    [InlineData("CTO-1", "CTO-2,CTO-10,CTO-11,XXXXXXXX", "CTO-10,CTO-11,CTO-2")]
    [InlineData("CTO-1", "cto-1,CTO-12", "cto-1,CTO-12")]
    [InlineData("CTO-1", "CTO-1", "CTO-1")]
    [InlineData("CTO-1", "ARMARIO DO CENTRO", "")]
    [InlineData("CTO-1", "", "")]
    [InlineData("CTO-1", "CTO-4,CTO-3,CTO-2,CTO-5", "CTO-2,CTO-3,CTO-4")]
    [InlineData("", "A", "A")]
    public void Nearest(string name, string names, string nearest)
    {
        var candidates = names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => (n, NameFolding.Fold(n))).ToList();

        Assert.Equal(nearest, string.Join(',', NearestNames.Find(name, candidates)));
        candidates.Reverse();
        Assert.Equal(nearest, string.Join(',', NearestNames.Find(name, candidates)));
    }

    [Fact]
    public void Name_of_any_length_can_be_looked_for()
        => Assert.Equal(["CTO-1"], NearestNames.Find("CTO-2", [(new string('X', 5000), new string('X', 5000)), ("CTO-1", "CTO-1")]));

    [Fact]
    public void Nearest_are_those_of_least_edit_distance()
        => Gen.Select(Gen.String[Gen.Char["AB1"], 1, 6], Gen.String[Gen.Char["AB1"], 1, 6].Array[0, 8]).Sample((name, names) =>
        {
            var limit = Math.Max(2, name.Length / 2);
            var expected = names.Distinct(StringComparer.Ordinal).Select(n => (Distance: Distance(name, n), Name: n)).Where(n => n.Distance <= limit)
                .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Take(3).Select(n => n.Name);
            Assert.Equal(expected, NearestNames.Find(name, names.Select(n => (n, NameFolding.Fold(n)))));
        }, iter: 3000);

    // Textbook recursion, slow and plain.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length;
        if (a[0] == b[0])
            return Distance(a[1..], b[1..]);
        return 1 + Math.Min(Distance(a[1..], b[1..]), Math.Min(Distance(a[1..], b), Distance(a, b[1..])));
    }
}

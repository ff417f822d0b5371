using SgpOzmap.Integration.Logs.Export;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class CsvExportTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Ana", "Ana")]
    [InlineData("-21.50", "'-21.50")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+55 11", "'+55 11")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=x", "\"'\r=x\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=cmd|' /C calc'!A0,x", "\"'=cmd|' /C calc'!A0,x\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "a;b")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" =1", "\" =1\"")]
    public void A_cell_is_text_whatever_it_begins_with(string? value, string cell) => Assert.Equal(cell, CsvExport.Cell(value, ','));

    [Fact]
    public void The_separator_that_a_line_has_is_quoted() => Assert.Equal("\"a;b\";c\r\n", CsvExport.Line(';', ["a;b", "c"]));
}

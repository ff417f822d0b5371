using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Tests.Output;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("name", "Maria da Silva", "M… d… S…")]
    [InlineData("client", "  Ângela   Sá ", "Â… S…")]
    [InlineData("name", "Rita 123.456.789-00", "R… …")]
    [InlineData("name", "ACME (matriz)", "A… …")]
    [InlineData("coordinates", "-23.5, -46.6", "…")]
    [InlineData("observation", "Maria mora aqui", "…")]
    [InlineData("pppoeUser", "maria@isp", "…")]
    [InlineData("name", "", null)]
    [InlineData("name", null, null)]
    public void PersonalValuesAreMasked(string name, string? value, string? expected)
        => Assert.Equal(expected, new Masking(showNames: false).Of(new ChangeValue(name, value, IsPersonal: true)));

    [Fact]
    public void OtherValuesAreNot()
        => Assert.Equal("CTO-01 : 3", new Masking(showNames: false).Of(new ChangeValue("port", "CTO-01 : 3")));

    [Fact]
    public void NamesAreShownWhenAskedFor()
        => Assert.Equal("Maria da Silva", new Masking(showNames: true).Of(new ChangeValue("name", "Maria da Silva", IsPersonal: true)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NothingReachesTheTerminalAsACommand(bool isPersonal)
        => Assert.Equal(
            "\uFFFD[31mred ⏎ line\uFFFDkcab",
            new Masking(showNames: true).Of(new ChangeValue("name", "\u001b[31mred\nline\u202Ekcab", isPersonal)));
}

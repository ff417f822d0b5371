using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 4, steps 1 to 4: which box SGP means.</summary>
public sealed class BoxSearchTests
{
    [Theory]
    [InlineData("cto-1")]
    [InlineData("CTO-1 ")]
    [InlineData(" CTO-1")]
    [InlineData("CTO--1")]
    [InlineData("CTÓ-1")]
    public void Exact_names_are_equal_character_by_character(string sgp)
    {
        var finding = Scenario.Creating().Box("CTO-1").Contract(501, sgp).Plan().Refuses(FindingCode.BoxNotFound);

        Assert.Equal(sgp, finding.Data["box"]);
        Assert.Equal("CTO-1", finding.Data["nearest"]);
    }

    [Theory]
    [InlineData("CAIXA SÃO JOÃO 1", "caixa  sao\tjoao 1")]
    [InlineData("caixa sao joao 1", "  CAIXA SÃO JOÃO 1 ")]
    [InlineData("Caixa Açaí", "CAIXA ACAI")]
    [InlineData("Caixa Açaí", "Caixa Ac\u0327ai\u0301")]
    public void Normalized_names_fold_white_space_case_and_accents(string map, string sgp)
        => Assert.Equal(map, Scenario.Creating(p => p with { BoxNameMatching = BoxNameMatching.Normalized }).Box(map)
            .Contract(501, sgp).Plan().Only<CreateClient>().Port.BoxName);

    [Theory]
    [InlineData("CTO 1", "CTO1")]
    [InlineData("CTO-1", "CTO 1")]
    [InlineData("CTO-01", "CTO-1")]
    public void Normalized_names_fold_nothing_else(string map, string sgp)
        => Scenario.Creating(p => p with { BoxNameMatching = BoxNameMatching.Normalized }).Box(map)
            .Contract(501, sgp).Plan().Refuses(FindingCode.BoxNotFound);

    [Fact]
    public void Box_not_found_names_the_three_nearest()
    {
        var finding = Scenario.Creating().Box("CTO-10").Box("CTO-11").Box("CTO-12").Box("CTO-13").Box("ARMARIO DO CENTRO")
            .Contract(501, "CTO-1").Plan().Refuses(FindingCode.BoxNotFound);

        Assert.Equal("CTO-10, CTO-11, CTO-12", finding.Data["nearest"]);
    }

    [Fact]
    public void Several_boxes_of_a_name_are_ambiguous_and_their_projects_named()
    {
        var finding = Scenario.Creating().Box("CTO-1", project: "SUL").Box("CTO-1", project: "NORTE")
            .Contract(501).Plan().Refuses(FindingCode.AmbiguousBox);

        Assert.Equal("NORTE, SUL", finding.Data["projects"]);
    }

    [Fact]
    public void Normalized_names_can_make_a_box_ambiguous_that_exact_ones_do_not()
    {
        Scenario Boxes(BoxNameMatching matching) => Scenario.Creating(p => p with { BoxNameMatching = matching })
            .Box("CTO-1", project: "SUL").Box("cto-1", project: "NORTE").Contract(501, "cto-1");

        Boxes(BoxNameMatching.Normalized).Plan().Refuses(FindingCode.AmbiguousBox);
        Assert.Equal("cto-1", Boxes(BoxNameMatching.Exact).Plan().Only<CreateClient>().Port.BoxName);
    }

    [Fact]
    public void Projects_narrow_the_search_to_the_pop()
    {
        var created = Projects().Box("CTO-1", project: "SUL").Box("CTO-1", project: "NORTE")
            .Contract(501, but: c => c with { PopName = "NORTE" }).Plan().Only<CreateClient>();

        Assert.Equal("project-NORTE", created.ProjectId);
        Assert.Equal("box-NORTE-CTO-1", created.Port.BoxId);
    }

    [Fact]
    public void Project_is_found_by_its_other_name()
    {
        var created = Projects(p => p with { ProjectNames = ImmutableDictionary<string, string>.Empty.Add("POP 3", "NORTE") })
            .Box("CTO-1", project: "SUL").Box("CTO-1", project: "NORTE").Box("CTO-1", project: "POP 3")
            .Contract(501, but: c => c with { PopName = "POP 3" }).Plan().Only<CreateClient>();

        Assert.Equal("project-NORTE", created.ProjectId);
    }

    [Theory]
    [InlineData("norte")]
    [InlineData("NORTE ")]
    [InlineData("LESTE")]
    [InlineData("")]
    [InlineData(null)]
    public void Project_names_are_exact_even_when_box_names_are_not(string? pop)
        => Projects(p => p with { BoxNameMatching = BoxNameMatching.Normalized }).Box("CTO-1", project: "NORTE")
            .Contract(501, but: c => c with { PopName = pop }).Plan().Refuses(FindingCode.ProjectNotFound);

    [Fact]
    public void Project_is_looked_for_before_names_are_compared()
        => Projects().Box("CTO-1", project: "NORTE")
            .Contract(501, "NO SUCH BOX", but: c => c with { PopName = "LESTE" }).Plan().Refuses(FindingCode.ProjectNotFound);

    [Fact]
    public void Box_of_other_projects_only_is_told_with_them()
    {
        var finding = Projects().Project("LESTE").Box("CTO-1", project: "SUL").Box("CTO-1", project: "NORTE")
            .Contract(501, but: c => c with { PopName = "LESTE" }).Plan().Refuses(FindingCode.BoxInOtherProject);

        Assert.Equal("NORTE, SUL", finding.Data["projects"]);
    }

    [Fact]
    public void Nearest_names_are_of_the_project()
    {
        var finding = Projects().Box("CTO-11", project: "NORTE").Box("CTO-12", project: "SUL")
            .Contract(501, but: c => c with { PopName = "SUL" }).Plan().Refuses(FindingCode.BoxNotFound);

        Assert.Equal("CTO-12", finding.Data["nearest"]);
    }

    [Fact]
    public void Projects_make_an_ambiguous_name_clear_but_not_two_boxes_of_one_project()
    {
        var other = Projects().Box("CTO-1", project: "SUL").Box("cto-1", project: "SUL")
            .Contract(501, but: c => c with { PopName = "SUL" });
        Assert.Equal("CTO-1", other.Plan().Only<CreateClient>().Port.BoxName);

        Projects(p => p with { BoxNameMatching = BoxNameMatching.Normalized }).Box("CTO-1", project: "SUL").Box("cto-1", project: "SUL")
            .Contract(501, but: c => c with { PopName = "SUL" }).Plan().Refuses(FindingCode.AmbiguousBox);
    }

    [Fact]
    public void Project_that_only_its_boxes_name_exists()
    {
        var input = Projects().Box("CTO-1", project: "SUL").Contract(501, but: c => c with { PopName = "SUL" }).Input();
        var plan = Planning.SyncPlanner.Plan(input with { Map = input.Map with { Projects = [] } });

        Assert.Equal("project-SUL", plan.Only<CreateClient>().ProjectId);
    }

    [Fact]
    public void Pop_means_nothing_while_projects_are_not_considered()
        => Assert.Equal("project-SUL", Scenario.Creating().Box("CTO-1", project: "SUL")
            .Contract(501, but: c => c with { PopName = "LESTE" }).Plan().Only<CreateClient>().ProjectId);

    [Fact]
    public void Draft_box_is_refused()
        => Scenario.Creating().Box("CTO-1", but: b => b with { IsDraft = true }).Contract(501).Plan().Refuses(FindingCode.BoxIsDraft);

    [Fact]
    public void Draft_box_makes_its_name_ambiguous_all_the_same()
        => Scenario.Creating().Box("CTO-1", project: "SUL").Box("CTO-1", project: "NORTE", but: b => b with { IsDraft = true })
            .Contract(501).Plan().Refuses(FindingCode.AmbiguousBox);

    [Fact]
    public void First_step_that_fails_names_the_finding()
    {
        // Box in project, port out of range, no coordinates: the box comes first.
        Scenario.Creating().Box("CTO-1", but: b => b with { IsDraft = true })
            .Contract(501, port: 99, but: c => c with { Places = [] }).Plan().Refuses(FindingCode.BoxIsDraft);
        // Not a status to create, and no attachment: the status comes first.
        Scenario.Creating().Box("CTO-1").Contract(501, box: null, status: 2).Plan().Refuses(FindingCode.StatusNotCreated);
    }

    private static Scenario Projects(Func<SyncPolicies, SyncPolicies>? policies = null)
        => Scenario.Creating(p => (policies ?? (static x => x))(p with { ConsiderProjectsOnCreate = true }));
}

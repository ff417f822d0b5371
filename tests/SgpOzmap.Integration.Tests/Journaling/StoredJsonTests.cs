using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Tests.Journaling;

public sealed class StoredJsonTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<ChangeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_change_of_each_kind_comes_back_as_it_was(string kind)
    {
        var change = One(Enum.Parse<ChangeKind>(kind));

        var back = StoredJson.Read<PlannedChange>(StoredJson.Write(change));

        Assert.Equal(kind, back.Kind.ToString());
        Assert.Equal(change.GetType(), back.GetType());
        Assert.Equal(change.Id, back.Id);
        Assert.Equal(change.DependsOn, back.DependsOn);
        Assert.Equal(change.Reason, back.Reason);
        Assert.Equal(change.Before, back.Before);
        Assert.Equal(change.After, back.After);
        Assert.Equal(Encoding.UTF8.GetString(StoredJson.Write(change)), Encoding.UTF8.GetString(StoredJson.Write(back)));
        Assert.Equal(change.IsDestructive, back.IsDestructive);
    }

    [Fact]
    public void A_digest_is_that_of_the_changes_before_they_were_kept()
    {
        ImmutableArray<PlannedChange> changes = [Make.Disconnect(1), Make.RemoveClient(1, "1/DisconnectPort"), Make.RemoveProperty(2)];

        var back = StoredJson.Read<ImmutableArray<PlannedChange>>(StoredJson.Write(changes));

        Assert.Equal(Rules.Planning.PlanDigest.Of(changes), Rules.Planning.PlanDigest.Of(back));
    }

    [Fact]
    public void A_pre_image_keeps_every_field_that_the_server_sent()
    {
        const string Sent = """
            {"id":"p1","client":{"_id":"c1","code":"501","name":"MARIA","status":1,"implanted":true,"tags":["t1"],"onu":{"user_PPPoE":"u","serial_number":"s","mac_address":"m"},"vip":true},
             "box":"b1","drop":"d1","coords":[-48.5,-27.6],"potencyRead":-19.5,"observation":"cão","tags":["t2"],"connections":[{"id":"s1","kind":"Splitter","port":3}],"novelty":{"a":[1]}}
            """;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Sent));
        var property = OzmapRecordJson.Read<Property>(ref reader)!;
        var image = new PreImage { Client = property.Client!.Value, Property = property };

        var back = StoredJson.Read<PreImage>(StoredJson.Write(image));

        Assert.Null(back.Drop);
        Assert.Equal(("501", "MARIA", true), (back.Client!.Code, back.Client.Name, back.Client.Implanted));
        Assert.True(back.Client.Extra!["vip"].GetBoolean());
        Assert.Equal("t1", Assert.Single(back.Client.Tags).Id);
        Assert.Equal("m", back.Client.Onu!.MacAddress);
        Assert.Equal((-27.6, -48.5), (back.Property!.Coordinates!.Value.Latitude, back.Property.Coordinates.Value.Longitude));
        Assert.Equal((-19.5, "cão", "b1", "d1"), (back.Property.PotencyRead, back.Property.Observation, back.Property.Box!.Id, back.Property.Drop!.Id));
        Assert.Equal(("s1", 3), (back.Property.Connections[0].Id, back.Property.Connections[0].Port));
        Assert.Equal(1, back.Property.Extra!["novelty"].GetProperty("a")[0].GetInt32());
    }

    [Fact]
    public void What_a_run_said_comes_back_as_it_was()
    {
        var finding = new Finding
        {
            Code = FindingCode.BoxNotFound,
            Contract = 7,
            Message = new("não há", "none"),
            Data = ImmutableSortedDictionary<string, string>.Empty.Add("box", "CTO-9"),
        };
        var back = StoredJson.Read<Finding>(StoredJson.Write(finding));
        Assert.Equal((finding.Code, finding.Contract, finding.Message, "CTO-9"), (back.Code, back.Contract, back.Message, back.Data["box"]));

        ImmutableArray<GateReason> reasons = [new(GateReasonCode.MaxRemovals, new("a", "b"))];
        Assert.Equal(reasons, StoredJson.Read<ImmutableArray<GateReason>>(StoredJson.Write(reasons)));
        ImmutableArray<ReadingPart> parts = [new("listing", new(2026, 11, 26, 1, 2, 3, TimeSpan.FromHours(-3)), 5)];
        Assert.Equal(parts, StoredJson.Read<ImmutableArray<ReadingPart>>(StoredJson.Write(parts)));
        var approval = StoredJson.Read<ApprovalResult>(StoredJson.Write(new ApprovalResult("d", IsVoid: true) { Added = ["1/RemoveClient"] }));
        Assert.Equal(("d", true, "1/RemoveClient", 0), (approval.Digest, approval.IsVoid, approval.Added.Single(), approval.Gone.Length));
        var withheld = StoredJson.Read<WithheldChange>(StoredJson.Write(new WithheldChange(Feature.CreateClients, Make.Create(7))));
        Assert.Equal((Feature.CreateClients, "7/CreateClient"), (withheld.Feature, withheld.Change.Id));
    }

    [Fact]
    public void What_is_not_kept_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => StoredJson.Write(new StringBuilder()));
        Assert.Throws<JsonException>(() => StoredJson.Read<PlannedChange>("{\"kind\":\"Explode\",\"change\":{}}"u8));
        Assert.Throws<JsonException>(() => StoredJson.Read<PlannedChange>("{\"change\":{}}"u8));
        Assert.Throws<JsonException>(() => StoredJson.Read<PreImage>("{\"neighbour\":{}}"u8));
    }

    private static PlannedChange One(ChangeKind kind) => kind switch
    {
        ChangeKind.DisconnectPort => Make.Disconnect(1),
        ChangeKind.RemoveClient => Make.RemoveClient(1, "1/DisconnectPort") with { ClientName = "MARIA", Port = Make.Port(2) },
        ChangeKind.RemoveProperty => Make.RemoveProperty(1),
        ChangeKind.AnnotateProperty => Make.Annotate(1, "1/RemoveClient") with { ObservationBefore = "cão\nbravo" },
        ChangeKind.MovePort => Make.Move(1, 5),
        ChangeKind.CreateClient => Make.Create(1, 2, "3/MovePort"),
        ChangeKind.CreateClientInProperty => Make.CreateIn(1, "p9") with { Coordinates = new(-27.123456789, -48.5), PowerDbm = -20.5 },
        ChangeKind.SetStatus => Make.Status(1),
        ChangeKind.Implant => Make.Implant(1),
        ChangeKind.Rename => Make.Rename(1, "JOSÉ \"ZÉ\" D'ÁVILA"),
        ChangeKind.UpdateOnu => Make.Onu(1),
        ChangeKind.UpdatePower => Make.Power(1, -19.87) with { PowerBefore = -21 },
        ChangeKind.UpdateCoordinates => Make.Coordinates(1),
        ChangeKind.Revert => new RevertChange { Contract = 1, Reason = new("volta", "back"), Reverted = Make.RemoveClient(1), Entry = 42 },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say how it is made."),
    };
}

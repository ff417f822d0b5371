using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>What the planted cases are made with.</summary>
internal sealed class DemoWorld
{
    private readonly Dictionary<string, List<long>> _planted = new(StringComparer.Ordinal);
    private long _contract = 1000;

    public DemoWorld(DemoProviderOptions options)
    {
        Random = new Random(options.Seed);
        Boxes = new DemoBoxes(Sgp, Ozmap, Random, options.Contracts);
    }

    public Random Random { get; }

    public SgpState Sgp { get; } = new();

    public OzmapState Ozmap { get; } = new();

    public DemoBoxes Boxes { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<long>> Planted
        => _planted.ToDictionary(p => p.Key, p => (IReadOnlyList<long>)p.Value, StringComparer.Ordinal);

    public void Plant(string name, params ReadOnlySpan<long> contracts)
    {
        if (!_planted.TryGetValue(name, out var list))
            _planted[name] = list = [];
        list.AddRange(contracts);
    }

    /// <summary>A contract in SGP alone, on a seat's port.</summary>
    public SimContract New(DemoSeat seat, int status = 1)
    {
        var contract = New(seat.Area, seat.Box, status);
        contract.ServiceList[0].Onu!.Hang(seat.Box.Name, seat.SgpPort);
        return contract;
    }

    /// <summary>A contract in SGP alone, near a box and, as yet, on no port.</summary>
    public SimContract New(DemoArea area, SimBox box, int status = 1)
    {
        var house = DemoPlace.House(box.Coordinates!.Value, Random);
        var customer = Sgp.AddCustomer(DemoNames.Person(Random));
        customer.Street = DemoNames.Street(Random);
        customer.District = area.Project.Name;
        customer.RegisteredOn = new DateOnly(2019, 1, 1).AddDays(Random.Next(2500));
        customer.ChangedOn = customer.RegisteredOn.AddDays(Random.Next(200));

        // A third of the registers has no coordinates of its own.
        if (Random.Next(3) > 0)
            customer.At(house.Latitude, house.Longitude);
        return AddContract(customer, area, house, status);
    }

    /// <summary>A second contract of a customer, in the same house.</summary>
    public SimContract AddContract(SimCustomer customer, DemoArea area, SimCoordinates house, int status)
    {
        var contract = customer.AddContract(++_contract, status, pop: area.Pop);
        contract.StatusChangedOn = customer.RegisteredOn;
        contract.StatusReason = status is 4 or 7 ? "Financeiro" : "";
        var service = contract.AddInternet(null, null, Rx(), house.Latitude, house.Longitude);
        service.StatusCode = SimStatus.ServiceOf(status);
        (service.Onu!.Slot, service.Onu.Pon) = (1 + Random.Next(4), 1 + Random.Next(16));
        return contract;
    }

    /// <summary>A contract that is true on the map, installed unless its status says that it cannot be.</summary>
    public DemoLink Live(DemoSeat seat, int status = 1)
    {
        var contract = New(seat, status);
        return Settle(contract, seat, p => Ozmap.Plug(p, seat.Splitter, seat.Port));
    }

    /// <summary>Puts a contract on the map as SGP has it.</summary>
    public DemoLink Settle(SimContract contract, DemoSeat seat, Action<SimProperty> place)
    {
        var service = contract.ServiceList[0];
        var client = Ozmap.AddClient(Code(contract), contract.Customer.Name, contract.StatusCode is 4 or 7 or 2 ? 1 : 0, contract.StatusCode is not (5 or 6));
        client.WithOnu(service.Login ?? "", service.Onu?.Serial ?? "", service.Mac ?? "");
        var property = Ozmap.AddProperty(seat.Box, Place(service), client: client);
        property.Address = $"{contract.Customer.Street}, {contract.Customer.Number}";
        property.PotencyRead = Power(service.Onu?.Rx);
        place(property);
        return new DemoLink(contract, service, client, property, seat);
    }

    public static string Code(SimContract contract) => contract.Id.ToString(CultureInfo.InvariantCulture);

    public static SimCoordinates Place(SimService service)
        => new(double.Parse(service.Latitude!, CultureInfo.InvariantCulture), double.Parse(service.Longitude!, CultureInfo.InvariantCulture));

    /// <summary>A reading in thousandths, as OLTs give it, that never lies between two hundredths: which way 5 is rounded is not our question.</summary>
    public string Rx()
    {
        var thousandths = 16000 + (Random.Next(1100) * 10) + Random.Next(5);
        return (-thousandths / 1000m).ToString("F3", CultureInfo.InvariantCulture);
    }

    private static double? Power(string? rx)
        => decimal.TryParse(rx, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value != 0 ? (double)Math.Round(value, 2) : null;
}

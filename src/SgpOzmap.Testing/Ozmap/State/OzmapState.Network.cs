namespace SgpOzmap.Testing;

/// <content>What the builder methods and the API do to the network.</content>
public sealed partial class OzmapState
{
    /// <summary>Plugs a property into a free port, leaving the one it is in; a drop is drawn when it has none.</summary>
    /// <exception cref="ArgumentException">The port is not free.</exception>
    public void Connect(SimProperty property, SimSplitter splitter, int port)
    {
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(splitter);
        lock (Sync)
            Plug(property, splitter, port);
    }

    /// <summary>Frees the port of a property; drop and box stay.</summary>
    public void Disconnect(SimProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        lock (Sync)
            Unplug(property.Drop);
    }

    /// <summary>Deletes a property with its client and its drop.</summary>
    public void RemoveProperty(SimProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        lock (Sync)
        {
            if (property.Client is { } client)
                ClientStore.Remove(client);
            RemoveDrop(property);
            property.Box?.PropertyList.Remove(property);
            PropertyStore.Remove(property);
        }
    }

    /// <summary>Deletes a client only; its property stays plugged in.</summary>
    public void RemoveClient(SimClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        lock (Sync)
        {
            if (client.Property is { } property)
                Detach(property, TimeProvider.GetUtcNow());
            ClientStore.Remove(client);
        }
    }

    /// <summary>Puts a client into a property.</summary>
    internal static void Settle(SimProperty property, SimClient client, DateTimeOffset? entered)
    {
        property.Client = client;
        client.Property = property;
        property.HistoryList.Add(new SimStay(client.Id, client.Code, entered, null));
    }

    /// <summary>Takes the client out of a property; the client's record stays, without a place.</summary>
    internal static void Detach(SimProperty property, DateTimeOffset left)
    {
        if (property.Client is not { } client)
            return;
        for (var i = 0; i < property.HistoryList.Count; i++)
        {
            if (property.HistoryList[i] is { ExitDate: null } stay && string.Equals(stay.ClientId, client.Id, StringComparison.Ordinal))
                property.HistoryList[i] = stay with { ExitDate = left };
        }

        (property.Client, client.Property) = (null, null);
    }

    /// <summary>Assigns a property to a box. Leaving a box takes the drop along, and so the connection.</summary>
    internal void Assign(SimProperty property, SimBox? box)
    {
        if (ReferenceEquals(property.Box, box))
            return;
        RemoveDrop(property);
        property.Box?.PropertyList.Remove(property);
        property.Box = box;
        box?.PropertyList.Add(property);
    }

    internal void Plug(SimProperty property, SimSplitter splitter, int port)
    {
        var target = splitter[port];
        if (!target.IsFree && !ReferenceEquals(target.Property, property))
            throw new ArgumentException($"Port {port} of {splitter.Box.Name} is not free.", nameof(port));
        Unplug(property.Drop);
        Assign(property, splitter.Box);
        var drop = property.Drop ?? Draw(property, splitter.Box);
        (drop.Fiber.Splitter, drop.Fiber.Port) = (splitter, port);
        target.Plug = drop.Fiber;
    }

    internal static void Unplug(SimCable? cable)
    {
        if (cable?.Fiber is not { Splitter: { } splitter } fiber)
            return;
        splitter[fiber.Port].Plug = null;
        (fiber.Splitter, fiber.Port) = (null, 0);
    }

    /// <summary>Draws a drop that is plugged in nowhere yet.</summary>
    internal SimCable Draw(SimProperty property, SimBox box)
    {
        property.Drop = CableStore.Add(new SimCable(Next(), Past(), box, property));
        property.Drop.Fiber = FiberStore.Add(new SimFiber(Next(), Past(), property.Drop));
        return property.Drop;
    }

    /// <summary>Draws a cable of the network that is plugged in nowhere yet.</summary>
    internal SimCable Draw(SimBox box, SimBox? far)
    {
        var cable = CableStore.Add(new SimCable(Next(), Past(), box, null) { FarBox = far });
        cable.Fiber = FiberStore.Add(new SimFiber(Next(), Past(), cable));
        box.CableList.Add(cable);
        far?.CableList.Add(cable);
        return cable;
    }

    /// <summary>Deletes a cable of the network.</summary>
    internal void RemoveCable(SimCable cable)
    {
        Unplug(cable);
        cable.Box.CableList.Remove(cable);
        cable.FarBox?.CableList.Remove(cable);
        FiberStore.Remove(cable.Fiber);
        CableStore.Remove(cable);
    }

    private void RemoveDrop(SimProperty property)
    {
        if (property.Drop is not { } drop)
            return;
        Unplug(drop);
        FiberStore.Remove(drop.Fiber);
        CableStore.Remove(drop);
        property.Drop = null;
    }
}

using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Updates of <c>fibers</c>; they are made and deleted with their cable.</summary>
internal sealed class FiberRoutes(RouteKit kit)
{
    public SimResponse Update(string id, JsonObject body)
    {
        var fiber = RouteKit.Get(kit.State.FiberStore, "Fiber", id);
        kit.Check(NetworkModels.Fiber, body, creating: false);
        ModelBody.RefuseSameExternalId(body, fiber);
        fiber.Keep(body, "name", "observation");
        fiber.ExternalId = Bodies.External(body) ?? fiber.ExternalId;
        fiber.UpdatedAt = kit.Now;
        return SimResponse.NoContent;
    }
}

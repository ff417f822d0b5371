namespace SgpOzmap.Testing;

/// <summary>A request that the API refuses, with the status and the message of its answer.</summary>
internal sealed class ApiRefusal(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static ApiRefusal BadRequest(string message) => new(400, message);

    public static ApiRefusal NotFound(string what, string id) => new(404, $"{what} {id} not found");
}

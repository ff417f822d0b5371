using Microsoft.AspNetCore.Http;

namespace SgpOzmap.TestSupport;

/// <summary>Answers of which no more than a piece is ever held by the server.</summary>
public static class LongAnswer
{
    private static readonly byte[] Piece = [.. Enumerable.Repeat((byte)'x', 64 * 1024)];

    /// <summary>Writes a beginning and then one endless word of at least so many bytes.</summary>
    public static async Task WriteAsync(HttpContext context, string beginning, long bytes)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(beginning, context.RequestAborted);
        for (var sent = 0L; sent < bytes; sent += Piece.Length)
            await context.Response.Body.WriteAsync(Piece, context.RequestAborted);
    }
}

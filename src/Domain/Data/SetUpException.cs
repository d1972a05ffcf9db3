namespace Sammen.Domain.Data;

/// <summary>The set-up cannot work. The message is a sentence for the one who starts the program, without secrets.</summary>
public sealed class SetUpException(string message) : Exception(message);

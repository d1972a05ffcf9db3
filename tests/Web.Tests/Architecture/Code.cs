using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Sammen.Web.Tests.Architecture;

/// <summary>Reads compiled code: its types, and which types each of them uses.</summary>
internal static class Code
{
    public static ModuleDefinition Domain { get; } = Read(typeof(Sammen.Domain.SammenModule).Assembly.Location);

    public static ModuleDefinition Web { get; } = Read(typeof(Program).Assembly.Location);

    public static ModuleDefinition Tests { get; } = Read(typeof(Code).Assembly.Location);

    public static IEnumerable<TypeDefinition> Types(ModuleDefinition module) => module.Types.SelectMany(WithNested).Where(t => t.Name != "<Module>");

    /// <summary>Types that someone wrote, and not the compiler.</summary>
    public static IEnumerable<TypeDefinition> WrittenTypes(ModuleDefinition module) =>
        Types(module).Where(t => !t.FullName.Contains('<', StringComparison.Ordinal) && !IsGenerated(t) && t.Namespace != "AspNetCoreGeneratedDocument");

    public static bool IsGenerated(TypeDefinition type) => type.CustomAttributes.Any(a => a.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute" or "EmbeddedAttribute")
        || type.Namespace.StartsWith("System", StringComparison.Ordinal) || type.Namespace.StartsWith("Microsoft", StringComparison.Ordinal);

    /// <summary>Every type that a type mentions: bases, fields, signatures, attributes and what its methods do, with the nested types' uses.</summary>
    public static IReadOnlySet<string> Uses(TypeDefinition type)
    {
        var uses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in WithNested(type))
        {
            Add(uses, one.BaseType);
            foreach (var border in one.Interfaces) Add(uses, border.InterfaceType);
            foreach (var parameter in one.GenericParameters) foreach (var limit in parameter.Constraints) Add(uses, limit.ConstraintType);
            Add(uses, one.CustomAttributes);
            foreach (var field in one.Fields)
            {
                Add(uses, field.FieldType);
                Add(uses, field.CustomAttributes);
            }

            foreach (var property in one.Properties) Add(uses, property.CustomAttributes);
            foreach (var method in one.Methods) AddMethod(uses, method);
        }

        return uses;
    }

    /// <summary>Types that a type shows to those outside: bases, and its public signatures.</summary>
    public static IReadOnlySet<string> Shows(TypeDefinition type)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        Add(shown, type.BaseType);
        foreach (var border in type.Interfaces) Add(shown, border.InterfaceType);
        foreach (var field in type.Fields.Where(f => f.IsPublic)) Add(shown, field.FieldType);
        foreach (var method in type.Methods.Where(m => m.IsPublic)) AddSignature(shown, method);
        return shown;
    }

    private static void AddMethod(HashSet<string> uses, MethodDefinition method)
    {
        AddSignature(uses, method);
        Add(uses, method.CustomAttributes);
        if (!method.HasBody) return;
        foreach (var local in method.Body.Variables) Add(uses, local.VariableType);
        foreach (var caught in method.Body.ExceptionHandlers) Add(uses, caught.CatchType);
        foreach (var instruction in method.Body.Instructions) AddOperand(uses, instruction);
    }

    private static void AddOperand(HashSet<string> uses, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                Add(uses, type);
                break;
            case FieldReference field:
                Add(uses, field.DeclaringType);
                Add(uses, field.FieldType);
                break;
            case MethodReference method:
                Add(uses, method.DeclaringType);
                AddSignature(uses, method);
                if (method is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) Add(uses, argument);
                break;
            default:
                break;
        }
    }

    private static void AddSignature(HashSet<string> uses, MethodReference method)
    {
        Add(uses, method.ReturnType);
        foreach (var parameter in method.Parameters) Add(uses, parameter.ParameterType);
    }

    private static void Add(HashSet<string> uses, IEnumerable<CustomAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(uses, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments)
            {
                Add(uses, argument.Type);
                if (argument.Value is TypeReference type) Add(uses, type);
            }
        }
    }

    private static void Add(HashSet<string> uses, TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                Add(uses, generic.ElementType);
                foreach (var argument in generic.GenericArguments) Add(uses, argument);
                return;
            case TypeSpecification specification:
                Add(uses, specification.ElementType);
                return;
            default:
                while (type.DeclaringType is not null) type = type.DeclaringType;
                uses.Add(type.FullName);
                return;
        }
    }

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static ModuleDefinition Read(string path) => ModuleDefinition.ReadModule(path, new ReaderParameters { InMemory = true });
}

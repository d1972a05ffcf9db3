using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlansByCoordinator : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_plan_plans_coordinator_id",
                table: "plan_plans",
                column: "coordinator_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_plan_plans_coordinator_id",
                table: "plan_plans");
        }
    }
}

// Answers are cached by operation and request, and dropped when an operation changes what they read.
import {
  QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type RequestOf, type ResponseOf, call } from "./call";
import type { OperationFailed } from "./failure";
import { CHANGES, type OperationName, READS } from "./generated/operations";

/** The cache. Nothing is retried: the core is local, a failure is an answer. */
export function newCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

type Options<N extends OperationName> = Omit<
  UseQueryOptions<ResponseOf<N>, OperationFailed, ResponseOf<N>>,
  "queryKey" | "queryFn"
>;

/** The cached answer of an operation that only reads. */
export function useOperation<N extends OperationName>(
  name: N,
  request: RequestOf<N>,
  options?: Options<N>,
): UseQueryResult<ResponseOf<N>, OperationFailed> {
  return useQuery<ResponseOf<N>, OperationFailed, ResponseOf<N>>({
    ...options,
    queryKey: [name, request],
    queryFn: () => call(name, request),
  });
}

/** The operations whose answers are out of date after `name`. */
export function outdatedBy(name: OperationName): OperationName[] {
  const changed = CHANGES[name];
  return (Object.keys(READS) as OperationName[]).filter((other) =>
    READS[other].some((set) => changed.includes(set)),
  );
}

/** Drops what `name` made out of date. */
export async function invalidateAfter(client: QueryClient, name: OperationName): Promise<void> {
  const outdated = new Set<unknown>(outdatedBy(name));
  await client.invalidateQueries({ predicate: (query) => outdated.has(query.queryKey[0]) });
}

/** An operation that changes something. */
export function useChange<N extends OperationName>(
  name: N,
  done?: (answer: ResponseOf<N>, request: RequestOf<N>) => void,
): UseMutationResult<ResponseOf<N>, OperationFailed, RequestOf<N>> {
  const client = useQueryClient();
  return useMutation<ResponseOf<N>, OperationFailed, RequestOf<N>>({
    mutationFn: (request) => call(name, request),
    onSuccess: (answer, request) => {
      void invalidateAfter(client, name);
      done?.(answer, request);
    },
  });
}
